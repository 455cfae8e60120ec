namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one tip of the week.</summary>
internal sealed class TipReader(ReferenceList references, Placeholders placeholders)
{
    /// <summary>The folder of the tips.</summary>
    public const string Folder = "tips";

    public Tip? Read(string id, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;
        var tip = new Tip
        {
            Id = id,
            File = findings.File,
            Title = map.Text("title")?.Text ?? string.Empty,
            Week = map.Number("week"),
            Stewardship = StewardshipReader.Read(map),
            Next = references.Topics(map.Texts("next"), findings),
            Text = new ApprovedText(placeholders.Fill(source.Body, source.BodyLine, findings)),
        };
        map.ReportUnknownKeys();
        if (tip.Text.IsEmpty) findings.Error("schema", source.BodyLine, "The tip is missing: write it below the settings.");
        return findings.HasErrors ? null : tip;
    }

    /// <summary>Puts the tips in the order of their weeks; two for one week are reported.</summary>
    public static List<Tip> InOrder(IEnumerable<Tip> tips, List<Finding> findings)
    {
        var ordered = tips.OrderBy(tip => tip.Week).ThenBy(tip => tip.Id, StringComparer.Ordinal).ToList();
        foreach (var (first, second) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.Week == pair.Second.Week))
        {
            findings.Add(new Finding(Severity.Error, "schema", second.File, 1, $"Week {second.Week} belongs to {first.File} already. Give this tip another \"week\"."));
        }

        return ordered;
    }
}

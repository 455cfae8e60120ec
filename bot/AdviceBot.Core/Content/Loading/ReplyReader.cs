namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one page of the assistant's own words.</summary>
internal sealed class ReplyReader(ReferenceList references, Placeholders placeholders)
{
    public ReplyPage? Read(string id, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;
        var reply = new ReplyPage
        {
            Id = id,
            File = findings.File,
            Title = map.Text("title")?.Text ?? string.Empty,
            Stewardship = StewardshipReader.Read(map),
            Says = map.Texts("says").Plain(),
            Next = references.Topics(map.Texts("next"), findings),
            Services = references.Services(map.Texts("services"), findings),
            Text = new ApprovedText(placeholders.Fill(source.Body, source.BodyLine, findings)),
        };
        map.ReportUnknownKeys();
        if (reply.Text.IsEmpty) findings.Error("schema", source.BodyLine, "The words are missing: write them below the settings.");
        return findings.HasErrors ? null : reply;
    }
}

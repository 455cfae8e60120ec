namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one page about the assistant itself.</summary>
internal sealed class SitePageReader(Placeholders placeholders)
{
    /// <summary>The folder of the pages.</summary>
    public const string Folder = "pages";

    public SitePage? Read(string id, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;
        if (!SitePage.Known.Contains(id)) findings.Error("schema", 1, $"\"{id}\" is not a page of the site, so nobody could read it.{Suggestion.For(id, SitePage.Known)}");
        var page = new SitePage
        {
            Id = id,
            File = findings.File,
            Title = map.Text("title")?.Text ?? string.Empty,
            Stewardship = StewardshipReader.Read(map),
            Text = new ApprovedText(placeholders.Fill(source.Body, source.BodyLine, findings)),
        };
        map.ReportUnknownKeys();
        if (page.Text.IsEmpty) findings.Error("schema", source.BodyLine, "The words are missing: write them below the settings.");
        return findings.HasErrors ? null : page;
    }
}

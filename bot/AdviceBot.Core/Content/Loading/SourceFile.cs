namespace AdviceBot.Core.Content.Loading;

/// <summary>A Markdown file taken apart into its YAML front matter and its body.</summary>
/// <param name="FrontMatter">The YAML between the two <c>---</c> lines.</param>
/// <param name="FrontMatterLine">The line of the file on which the YAML starts.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="BodyLine">The line of the file on which the Markdown starts.</param>
internal sealed record SourceFile(string FrontMatter, int FrontMatterLine, string Body, int BodyLine)
{
    private const string Fence = "---";

    private YamlTree? _settings;

    /// <summary>The front matter, parsed once however many readers there are.</summary>
    public YamlTree Settings => _settings ??= YamlTree.Parse(FrontMatter);

    /// <summary>Takes a file apart; a missing fence is reported.</summary>
    public static SourceFile? Split(string text, FindingList findings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            findings.Error("schema", 1, "The page must start with a line of three hyphens (---), then its settings, then another such line.");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            findings.Error("schema", 1, "The settings at the top are not closed: add a line of three hyphens (---) below them.");
            return null;
        }

        return new SourceFile(string.Join('\n', lines[1..end]), 2, string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}

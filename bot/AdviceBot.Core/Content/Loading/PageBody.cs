using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Takes a topic's Markdown apart into the answer and its sections.</summary>
internal static partial class PageBody
{
    /// <summary>Splits at the level-two headings; <c>{#id .staff}</c> after a heading names it and says who may read it.</summary>
    public static (ApprovedText Answer, IReadOnlyList<Section> Sections) Split(string markdown, int firstLine, FindingList findings)
    {
        var lines = markdown.Split('\n');
        var starts = HeadingLines(lines);
        var answer = string.Join('\n', lines[..(starts.Count > 0 ? starts[0] : lines.Length)]);
        if (answer.Trim().Length == 0) findings.Error("schema", firstLine, "The answer is missing: write it above the first ## heading.");

        var sections = new List<Section>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            var section = ReadSection(lines[starts[i]], string.Join('\n', lines[(starts[i] + 1)..end]), firstLine + starts[i], findings);
            if (section is null) continue;
            if (sections.Any(other => other.Id == section.Id)) findings.Error("schema", firstLine + starts[i], $"Two sections are named \"{section.Id}\"; give one of them another {{#id}}.");
            sections.Add(section);
        }

        return (new ApprovedText(answer), sections);
    }

    private static List<int> HeadingLines(string[] lines)
    {
        var starts = new List<int>();
        var inCode = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inCode = !inCode;
            if (!inCode && lines[i].StartsWith("## ", StringComparison.Ordinal)) starts.Add(i);
        }

        return starts;
    }

    private static Section? ReadSection(string headingLine, string text, int line, FindingList findings)
    {
        var match = Heading().Match(headingLine);
        if (!match.Success)
        {
            findings.Error("schema", line, "The heading cannot be read; write it as \"## If you have sent money {#money-sent}\".");
            return null;
        }

        var heading = match.Groups["heading"].Value.Trim();
        if (text.Trim().Length == 0) findings.Error("schema", line, $"Nothing stands under the heading \"{heading}\".");
        var id = match.Groups["id"].Success ? match.Groups["id"].Value : Slug(heading);
        var audience = match.Groups["staff"].Success ? Audience.Staff : Audience.Public;
        return new Section(id, heading, audience, new ApprovedText(text));
    }

    private static string Slug(string heading) => NotInSlug().Replace(heading.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^## (?<heading>[^{}]+?)\s*(\{\s*(#(?<id>[a-z0-9-]+))?\s*(?<staff>\.staff)?\s*\})?\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlug();
}

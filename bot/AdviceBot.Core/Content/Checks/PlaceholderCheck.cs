using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>A placeholder that is not written as one would be shown to people as it stands.</summary>
internal sealed partial class PlaceholderCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        from line in page.Visible
        from Match match in Braces().Matches(line.Text)
        let body = page.Body.Contains(line)
        where !body || !Whole().IsMatch(match.Value)
        select page.Error("placeholder", line with { Column = match.Index + 1 }, body
            ? $"\"{match.Value}\" would be shown as it stands. Write it in small letters with two brackets on each side: {{{{report-fraud.phone}}}}."
            : $"\"{match.Value}\" would be shown as it stands. Titles, summaries and steps cannot hold a number or link; put it in the text below.");

    // Not the {#id} and {.staff} of a heading.
    [GeneratedRegex(@"\{\{[^{}]*\}{0,2}|\{(?![#.\s])[^{}]*\.[^{}]*\}{1,2}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\{\{\s*[a-z0-9-]+\.[a-z-]+\s*\}\}$")]
    private static partial Regex Whole();
}

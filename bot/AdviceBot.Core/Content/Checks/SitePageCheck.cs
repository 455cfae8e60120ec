using System.Text.RegularExpressions;
using AdviceBot.Core.Content.Loading;

namespace AdviceBot.Core.Content.Checks;

/// <summary>The pages about the assistant that there must be, and what a force has still to write in a page.</summary>
internal sealed partial class SitePageCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        foreach (var id in SitePage.Known.Where(id => !context.Content.Pages.ContainsKey(id)).Order(StringComparer.Ordinal))
        {
            yield return new Finding(Severity.Error, "schema", $"{SitePageReader.Folder}/{id}.md", 1, $"The page is missing or cannot be read, so /{id} is not found and nothing links to it.");
        }

        foreach (var page in context.Pages)
        {
            foreach (var line in page.Body)
            {
                foreach (Match draft in Draft().Matches(line.Text))
                {
                    yield return new Finding(Severity.Warning, "draft", page.File, line.Line, $"The force must still write this: {draft.Groups["what"].Value.Trim()}.");
                }
            }
        }
    }

    [GeneratedRegex(@"\(draft:(?<what>[^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Draft();
}

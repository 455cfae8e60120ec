using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Services that no page uses, and addresses that must never be shown (FACTS 8: reported taken over).</summary>
internal sealed partial class ServiceCheck : IContentCheck
{
    /// <summary>The services that a page names; some may not exist.</summary>
    public static IEnumerable<string> UsedBy(PageSource page) =>
        page.Texts("services").Select(service => service.Text).Concat(page.Body.SelectMany(line => Placeholder().Matches(line.Text)).Select(match => match.Groups[1].Value));

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var content = context.Content;
        var used = context.Pages.SelectMany(UsedBy).Concat(context.UsedElsewhere).ToHashSet(StringComparer.Ordinal);
        foreach (var id in content.Services.Keys.Where(id => !used.Contains(id)))
        {
            yield return context.Services.Warning("service", id, null, $"No page uses \"{id}\". Name it on a page that it helps, or take it out.");
        }

        foreach (var page in context.Pages)
        {
            foreach (var line in page.Visible.Where(line => Forbidden().IsMatch(line.Text)))
            {
                yield return page.Error("U10", line with { Column = Forbidden().Match(line.Text).Index + 1 }, "This address was reported taken over. Use {{emergency-text.link}}.");
            }
        }
    }

    [GeneratedRegex(@"\{\{\s*([a-z0-9-]+)\.")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"emergencysms\.", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}

using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Links lead somewhere, to hosts that were reviewed, and say where (C6, P11, MD051, MD059).</summary>
internal sealed partial class LinkCheck : IContentCheck
{
    private const string Own = "/advice/";
    private static readonly string[] EmptyTexts = ["here", "click here", "link", "this link", "this", "more", "read more", "website", "this page"];
    private static readonly string[] ContactSchemes = ["tel:", "sms:", "mailto:"];
    private static readonly string[] MayBeTyped = ["tel:999", "tel:101"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var hosts = context.Content.Services.Values.Select(service => service.Web?.Host).OfType<string>()
            .Concat(context.Content.Force.LinkHosts)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from page in context.Pages
            let links = LinksOf(page).ToList()
            from link in links
            let problem = ProblemOf(link, page, context, hosts) ?? OtherTarget(link, links)
            where problem is not null
            select page.Error(problem.Value.Rule, link.At, problem.Value.Message);
    }

    /// <summary>The ids of the topics that a page's text links to, whether or not there are such topics.</summary>
    public static IEnumerable<string> TopicsOf(PageSource page) =>
        LinksOf(page).Where(link => link.Target.StartsWith(Own, StringComparison.Ordinal)).Select(link => link.Target[Own.Length..].Split('#')[0]);

    private static IEnumerable<WrittenLink> LinksOf(PageSource page) =>
        from line in page.Body
        from Match match in Link().Matches(line.Text)
        select new WrittenLink(match.Groups["text"].Value, match.Groups["target"].Value, line with { Column = match.Index + 1 });

    private static (string Rule, string Message)? ProblemOf(WrittenLink link, PageSource page, CheckContext context, HashSet<string> hosts)
    {
        var target = link.Target;
        if (EmptyTexts.Contains(link.Text.Trim(), StringComparer.OrdinalIgnoreCase)) return ("C6", $"The link text \"{link.Text}\" does not say where it goes.");
        if (target.Length == 0 || target.StartsWith("{{force.", StringComparison.Ordinal)) return null;
        if (target.StartsWith(Own, StringComparison.Ordinal)) return ProblemOfPage(target[Own.Length..], context);
        if (target.StartsWith('#')) return ProblemOfPage(page.Id + target, context);
        if (!SafeMarkdown.IsSafe(target)) return ("P11", $"\"{target}\" may not be linked. Links start with https:, tel:, mailto:, sms: or /advice/, or are /about, /accessibility or /privacy.");
        if (ContactSchemes.Any(scheme => target.StartsWith(scheme, StringComparison.Ordinal)) && !MayBeTyped.Contains(target, StringComparer.Ordinal))
        {
            return ("C14", $"\"{target}\" is typed into the page. Add it to its service in services.yaml and write {{{{id.phone}}}}, {{{{id.text}}}} or {{{{id.email}}}}.");
        }

        return Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme == "https" && !hosts.Contains(address.Host)
            ? ("P11", $"{address.Host} is not on the list of hosts. Add its service to services.yaml, or the host to link-hosts in force.yaml, once somebody has reviewed it.")
            : null;
    }

    private static (string Rule, string Message)? ProblemOfPage(string target, CheckContext context)
    {
        var parts = target.Split('#');
        var topic = context.Content.Topics.GetValueOrDefault(parts[0]);
        // A page that is there and was left out has a mistake of its own, which is told where it is.
        if (topic is null && context.TopicIds.Contains(parts[0])) return null;
        if (topic is null or { Audience: Audience.Staff })
        {
            return ("reference", $"There is no public topic \"{parts[0]}\".{Loading.Suggestion.For(parts[0], context.TopicIds)}");
        }

        return parts.Length > 1 && topic.FindSection(parts[1]) is null
            ? ("MD051", $"The page \"{parts[0]}\" has no section {{#{parts[1]}}}.{Loading.Suggestion.For(parts[1], topic.Sections.Select(section => section.Id))}")
            : null;
    }

    // A screen reader lists links by their words alone.
    private static (string Rule, string Message)? OtherTarget(WrittenLink link, List<WrittenLink> links) =>
        links.Find(other => string.Equals(other.Text, link.Text, StringComparison.OrdinalIgnoreCase)) is { } first && first.Target != link.Target
            ? ("C6", $"The link \"{link.Text}\" on line {first.At.Line} goes elsewhere. Give each its own words.")
            : null;

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\]]*)\]\((?<target>[^)]*)\)")]
    private static partial Regex Link();

    private sealed record WrittenLink(string Text, string Target, LocatedText At);
}

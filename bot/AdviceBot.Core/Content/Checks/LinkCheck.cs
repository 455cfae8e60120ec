using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Links lead somewhere, to hosts that were reviewed, and say where (C6, P11, MD059).</summary>
internal sealed partial class LinkCheck : IContentCheck
{
    private static readonly string[] EmptyTexts = ["here", "click here", "link", "this link", "this", "more", "read more", "website", "this page"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var hosts = context.Content.Services.Values.Select(service => service.Web?.Host).OfType<string>()
            .Concat(context.Content.Force.LinkHosts)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from page in context.Pages
            from line in page.Body
            from Match link in Link().Matches(line.Text)
            let problem = ProblemOf(link.Groups["text"].Value, link.Groups["target"].Value, context.Content, hosts)
            where problem is not null
            select new Finding(Severity.Error, problem.Value.Rule, page.File, line.Line, problem.Value.Message);
    }

    private static (string Rule, string Message)? ProblemOf(string text, string target, ContentSet content, HashSet<string> hosts)
    {
        if (EmptyTexts.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)) return ("C6", $"The link text \"{text}\" does not say where it goes.");
        if (target.StartsWith("{{force.", StringComparison.Ordinal)) return null;
        if (target.StartsWith("/advice/", StringComparison.Ordinal)) return ProblemOfPage(target["/advice/".Length..], content);
        if (!SafeMarkdown.IsSafe(target)) return ("P11", $"\"{target}\" may not be linked. Links start with https:, tel:, mailto:, sms: or /advice/, or are /about, /accessibility or /privacy.");
        return Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme == "https" && !hosts.Contains(address.Host)
            ? ("P11", $"{address.Host} is not on the list of hosts. Add its service to services.yaml, or the host to link-hosts in force.yaml, once somebody has reviewed it.")
            : null;
    }

    private static (string Rule, string Message)? ProblemOfPage(string target, ContentSet content)
    {
        var parts = target.Split('#');
        if (!content.Topics.TryGetValue(parts[0], out var topic) || topic.Audience == Audience.Staff)
        {
            return ("reference", $"There is no public topic \"{parts[0]}\".{Loading.Suggestion.For(parts[0], content.Topics.Keys)}");
        }

        return parts.Length > 1 && topic.FindSection(parts[1]) is null ? ("MD051", $"The page \"{parts[0]}\" has no section {{#{parts[1]}}}.") : null;
    }

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\((?<target>[^)]*)\)")]
    private static partial Regex Link();
}

using System.Text.RegularExpressions;

namespace AdviceBot.Web.Teams.Package;

/// <summary>Says in plain words what Teams would refuse (T9, T10, T16), each with the place where it is mended.</summary>
internal static partial class ManifestCheck
{
    private const int LongestCommandList = 10;

    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Checks a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<string> Faults(TeamsManifest manifest)
    {
        if (!Guid.TryParseExact(manifest.Id, "D", out _))
        {
            yield return "The app id must be the bot's Microsoft application id, such as 00000000-0000-0000-0000-000000000000. Give it with --app-id, or configure MicrosoftAppId.";
        }

        if (!Version().IsMatch(manifest.Version)) yield return $"The version must be three numbers such as 1.2.0, not \"{manifest.Version}\".";
        foreach (var fault in Texts(manifest)) yield return fault;
        foreach (var fault in Addresses(manifest)) yield return fault;
        foreach (var fault in manifest.Bots.SelectMany(bot => bot.CommandLists).SelectMany(Commands).Distinct()) yield return fault;
    }

    private static IEnumerable<string> Texts(TeamsManifest manifest)
    {
        (string Place, string Text, int Longest)[] texts =
        [
            ("labels.yaml, teams-name", manifest.Name.Short, 30),
            ("labels.yaml, teams-full-name", manifest.Name.Full, 100),
            ("labels.yaml, teams-description", manifest.Description.Short, 80),
            ("labels.yaml, teams-full-description", manifest.Description.Full, 4000),
            ("force.yaml, name", manifest.Developer.Name, 32),
            ("labels.yaml, teams-search", manifest.ComposeExtensions[0].Commands[0].Title, 32),
            ("labels.yaml, teams-search-description", manifest.ComposeExtensions[0].Commands[0].Description, 128),
            ("labels.yaml, teams-search-query", manifest.ComposeExtensions[0].Commands[0].Parameters[0].Title, 32),
        ];
        foreach (var (place, text, longest) in texts)
        {
            if (text.Length == 0 || text.Length > longest) yield return $"{place}: write 1 to {longest} characters; it has {text.Length}.";
        }

        if (manifest.Description.Full.Contains(manifest.Description.Short, StringComparison.OrdinalIgnoreCase))
        {
            yield return "labels.yaml, teams-full-description: it repeats teams-description; say more, in other words.";
        }
    }

    private static IEnumerable<string> Addresses(TeamsManifest manifest)
    {
        (string Place, string Address)[] addresses =
        [
            ("site", manifest.Developer.WebsiteUrl), ("privacy-page", manifest.Developer.PrivacyUrl), ("terms-page", manifest.Developer.TermsOfUseUrl),
        ];
        foreach (var (place, address) in addresses)
        {
            if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) yield return $"force.yaml, {place}: the Teams app needs a web address of the force that starts with https://.";
        }

        foreach (var domain in manifest.ValidDomains)
        {
            if (domain.Contains('*', StringComparison.Ordinal) || LocalHosts.Contains(domain, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"force.yaml, assistant-address: \"{domain}\" is no host that Teams can reach. Write where the assistant is published.";
            }
        }
    }

    private static IEnumerable<string> Commands(ManifestCommandList list)
    {
        if (list.Commands.Count > LongestCommandList) yield return $"A list has {list.Commands.Count} commands; Teams takes {LongestCommandList}.";
        foreach (var command in list.Commands)
        {
            if (command.Title.Length > 32) yield return $"The command \"{command.Title}\" is longer than 32 characters: put a shorter phrase first in \"says\" of its page.";
            if (command.Description.Length > 128) yield return $"The title of the page of \"{command.Title}\" is longer than 128 characters.";
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}

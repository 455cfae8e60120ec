namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>force.yaml</c>.</summary>
internal static class ForceReader
{
    public static Force? Read(string yaml, FindingList findings)
    {
        if (YamlMap.Parse(yaml, 1, findings) is not { } map) return null;
        var name = map.Text("name")?.Text;
        var site = map.WebAddress("site");
        var fraudPage = map.WebAddress("fraud-page");
        var stalkingPage = map.WebAddress("stalking-page");
        var reportOnline = map.WebAddress("report-online");
        var regionalUnit = map.Text("regional-unit")?.Text;
        var regionalUnitSite = map.WebAddress("regional-unit-site");
        var assistantAddress = map.WebAddress("assistant-address");
        var privacyPage = map.WebAddress("privacy-page", required: false);
        var termsPage = map.WebAddress("terms-page", required: false);
        var exitAddress = ExitAddress(map, findings);
        var linkHosts = map.Texts("link-hosts").Plain();
        map.Map("brand");
        map.ReportUnknownKeys();
        if (findings.HasErrors) return null;
        return new Force
        {
            Name = name!,
            Site = site!,
            FraudPage = fraudPage!,
            StalkingPage = stalkingPage!,
            ReportOnline = reportOnline!,
            RegionalUnit = regionalUnit!,
            RegionalUnitSite = regionalUnitSite!,
            AssistantAddress = assistantAddress!,
            PrivacyPage = privacyPage,
            TermsPage = termsPage,
            ExitAddress = exitAddress!,
            LinkHosts = linkHosts,
        };
    }

    // Whoever leaves in a hurry must not land on a page that is intercepted, is not the one that was reviewed, or shows what they did before (S12).
    private static Uri? ExitAddress(YamlMap map, FindingList findings)
    {
        const string Key = "exit-address";
        const string HostsKey = "exit-hosts";
        var hosts = map.Texts(HostsKey, atLeast: 1).Plain();
        var line = map.Text(Key)?.Line ?? map.Line;
        if (map.WebAddress(Key) is not { } address) return null;
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            findings.Error("schema", line, $"\"{Key}\" must start with https:// and be a plain address: no port, no name, nothing from ? or # on.");
        }
        else if (!hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        {
            findings.Error(
                "S12",
                line,
                $"\"{Key}\" goes to {address.IdnHost}, which is not in \"{HostsKey}\". Choose one of those sites, or add this one there if it never shows a person what they looked at before.");
        }

        return address;
    }
}

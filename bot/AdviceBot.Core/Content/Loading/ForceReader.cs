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
        var exitAddress = map.WebAddress("exit-address");
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
}

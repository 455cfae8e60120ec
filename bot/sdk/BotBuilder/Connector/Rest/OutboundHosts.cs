using System.Net;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>
/// The addresses that replies, and with them the bot's token, may go to (P19): https on the standard port, at the Bot
/// Framework's own hosts or at one that the configuration names. In Development also http to this machine.
/// </summary>
internal sealed class OutboundHosts
{
    /// <summary>Configuration: a list of host names; <c>*.example.org</c> means any host below.</summary>
    public const string Key = "Connector:AllowedHosts";

    private static readonly string[] BotFramework =
    [
        "*.botframework.com",
        "*.botframework.azure.us",
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private readonly HashSet<string> hosts;
    private readonly string[] suffixes;
    private readonly bool isDevelopment;

    public OutboundHosts(IEnumerable<string> configured, bool isDevelopment)
    {
        string[] all = [.. BotFramework, .. configured.Select(Checked)];
        hosts = all.Where(host => !host.StartsWith("*.", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        suffixes = [.. all.Except(hosts).Select(host => host[1..])];
        this.isDevelopment = isDevelopment;
    }

    public static OutboundHosts From(IConfiguration configuration, bool isDevelopment) => new(
        configuration.GetSection(Key).GetChildren().Select(child => child.Value), isDevelopment);

    /// <summary>The service URL as an address to send to, or null when nothing may be sent there.</summary>
    public Uri Find(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && Allows(address)
            && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;

    public bool Allows(Uri address)
    {
        if (address.UserInfo.Length > 0)
            return false;
        if (address.Scheme == Uri.UriSchemeHttp)
            return isDevelopment && IsThisMachine(address);
        return address.Scheme == Uri.UriSchemeHttps
            && address.IsDefaultPort
            && address.HostNameType == UriHostNameType.Dns
            && (hosts.Contains(address.IdnHost)
                || Array.Exists(suffixes, suffix => address.IdnHost.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>True for localhost and loopback addresses by number; other names are not looked up.</summary>
    public static bool IsThisMachine(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out var number) && IPAddress.IsLoopback(number));

    private static string Checked(string host)
    {
        var name = host is not null && host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
        return Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal)
            ? host
            : throw new InvalidOperationException(
                $"{Key}: '{host}' is no host name. Write one such as bots.example.org or *.example.org, without https:// and port.");
    }
}

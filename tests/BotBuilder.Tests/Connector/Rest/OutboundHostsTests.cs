using Microsoft.Bot.Connector.Rest;

namespace BotBuilder.Tests.Connector.Rest;

/// <summary>P19: which addresses a reply, and the bot's token with it, may go to.</summary>
public sealed class OutboundHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/")]
    [InlineData("https://SMBA.trafficmanager.net/uk")]
    [InlineData("https://smba.trafficmanager.net:443/uk/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/dod/")]
    [InlineData("https://directline.botframework.com/")]
    [InlineData("https://europe.webchat.botframework.com/")]
    [InlineData("https://webchat.botframework.azure.us/")]
    [InlineData("https://bots.force.example/x/")]
    [InlineData("https://a.b.tunnel.example/")]
    public void Microsofts_hosts_and_the_configured_ones_are_allowed(string serviceUrl) =>
        Assert.NotNull(Hosts(isDevelopment: false).Find(serviceUrl));

    [Theory]
    [MemberData(nameof(Forged))]
    public void Everything_else_is_not(string? serviceUrl)
    {
        Assert.Null(Hosts(isDevelopment: false).Find(serviceUrl));
        Assert.Null(Hosts(isDevelopment: true).Find(serviceUrl));
    }

    [Theory]
    [InlineData("http://localhost:5099/connector/")]
    [InlineData("http://127.0.0.1:5099/connector/")]
    [InlineData("http://[::1]:5099/connector/")]
    public void This_machine_is_allowed_in_Development_only(string serviceUrl)
    {
        Assert.NotNull(Hosts(isDevelopment: true).Find(serviceUrl));
        Assert.Null(Hosts(isDevelopment: false).Find(serviceUrl));
    }

    public static TheoryData<string?> Forged =>
    [
        null,
        "",
        "not an address",
        "/relative",
        "//smba.trafficmanager.net/",
        "http://169.254.169.254/metadata/identity",
        "https://169.254.169.254/",
        "https://[fe80::1]/",
        "https://10.0.0.8/",
        "https://127.0.0.1/",
        "https://localhost/",
        "http://smba.trafficmanager.net/uk/",
        "ftp://smba.trafficmanager.net/uk/",
        "https://smba.trafficmanager.net.evil.example/uk/",
        "https://evil.example/smba.trafficmanager.net/",
        "https://evil.example#smba.trafficmanager.net/",
        "https://evil.example?.botframework.com/",
        "https://evil.trafficmanager.net/uk/",
        "https://smba-trafficmanager.net/uk/",
        "https://evilbotframework.com/",
        "https://botframework.com.evil.example/",
        "https://botframework.com/",
        "https://tunnel.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://smba.trafficmanager.net:443@evil.example/",
        "https://user:pass@smba.trafficmanager.net/uk/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://evil.example\\.botframework.com/",
        "https://smba.trafficmanager.net./uk/",
        "https://smba.trafficmanager.net:8443/uk/",
        "https://ѕmba.trafficmanager.net/uk/",
        "https://smba.trafficmanager.net/uk/?x=",
        "https://smba.trafficmanager.net/uk/#x",
        "http://localhost.evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://0.0.0.0:80/",
        "http://127.0.0.1@evil.example/",
        "file:///etc/passwd",
    ];

    private static OutboundHosts Hosts(bool isDevelopment) => new(["bots.force.example", "*.tunnel.example"], isDevelopment);
}

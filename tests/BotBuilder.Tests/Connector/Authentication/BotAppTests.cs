using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>P20, P22, pitfalls 2 and 3: a configuration that would be unsafe or could not work does not start.</summary>
public sealed class BotAppTests
{
    private const string Tenant = SignedBot.Tenant;

    [Theory]
    [InlineData("SingleTenant", Tenant, "secret")]
    [InlineData("singletenant", "force.police.uk", "secret")]
    [InlineData("UserAssignedMSI", Tenant, null)]
    [InlineData("MultiTenant", null, "secret")]
    [InlineData("", null, "secret")]
    [InlineData(null, null, "secret")]
    public void Sound_registrations_start(string? type, string? tenant, string? password) =>
        Assert.NotNull(Start(type, tenant, password));

    [Theory]
    [InlineData("SingelTenant", Tenant, "secret", "MicrosoftAppType is 'SingelTenant'")]
    [InlineData("1", Tenant, "secret", "MicrosoftAppType is '1'")]
    [InlineData("SingleTenant", null, "secret", "needs MicrosoftAppTenantId")]
    [InlineData("SingleTenant", "common", "secret", "neither a tenant's id nor its domain name")]
    [InlineData("SingleTenant", "a/b.c", "secret", "neither a tenant's id nor its domain name")]
    [InlineData("SingleTenant", Tenant, "", "needs MicrosoftAppPassword")]
    [InlineData("MultiTenant", null, null, "needs MicrosoftAppPassword")]
    [InlineData(null, null, null, "needs MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", null, null, "needs MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", Tenant, "secret", "has no password")]
    public void Unsound_ones_do_not_and_say_what_to_mend(string? type, string? tenant, string? password, string said)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Start(type, tenant, password));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChannelService", "https://botframework.azure.example", "ChannelService is")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.botframework.com/x", "must be an https address")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "http://169.254.169.254/x", "must be an https address")]
    [InlineData("ToChannelFromBotLoginUrl", "login.example", "must be an https address")]
    [InlineData("Connector:AllowedHosts:0", "https://bots.example.org", "is no host name")]
    [InlineData("Connector:AllowedHosts:0", "*", "is no host name")]
    [InlineData("Connector:AllowedHosts:0", "*.org", "is no host name")]
    [InlineData("Connector:AllowedHosts:0", "10.0.0.1", "is no host name")]
    public void Nor_do_addresses_that_are_not_safe(string key, string value, string said)
    {
        var error = Assert.ThrowsAny<SystemException>(() => Start("SingleTenant", Tenant, "secret", (key, value)));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HTTP_clients_that_follow_redirects_are_refused()
    {
        using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => new ConfigurationBotFrameworkAuthentication(
            Settings("SingleTenant", Tenant, "secret"), httpClientFactory: services.GetRequiredService<IHttpClientFactory>()));

        Assert.Contains("AllowAutoRedirect = false", error.Message, StringComparison.Ordinal);
    }

    private static CloudAdapter Start(string? type, string? tenant, string? password, params (string Key, string Value)[] more) =>
        new(Settings(type, tenant, password, more));

    private static IConfigurationRoot Settings(
        string? type, string? tenant, string? password, params (string Key, string Value)[] more) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(
            more.Select(m => KeyValuePair.Create(m.Key, (string?)m.Value)))
        {
            ["environment"] = "Production",
            ["MicrosoftAppId"] = TestToken.AppId,
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppTenantId"] = tenant,
            ["MicrosoftAppPassword"] = password,
        }).Build();
}

using BotBuilder.Tests.Connector.Local;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Extensions.Configuration;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>BOT_PROTOCOL section 4 and P22: how the bot proves itself to the channel.</summary>
public sealed class AccessTokenTests
{
    private const string Scope = "https://api.botframework.com";

    [Theory]
    [InlineData("SingleTenant", SignedBot.Tenant)]
    [InlineData("MultiTenant", "botframework.com")]
    public async Task Client_credentials_go_to_the_tenant_once_and_the_token_is_kept(string type, string tenant)
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        var tokens = Secret(type, endpoint, "pass word");

        var first = await tokens.GetAsync(Scope, default);
        var second = await tokens.GetAsync(Scope, default);

        Assert.Equal(("token-1", "token-1"), (first, second));
        var request = Assert.Single(endpoint.Seen);
        Assert.Equal(("POST", $"/{tenant}/oauth2/v2.0/token"), (request.Method, request.PathAndQuery));
        Assert.Contains($"client_id={TestToken.AppId}", request.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=pass+word", request.Body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", request.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_another_audience_is_another_token()
    {
        await using var endpoint = await TokenEndpoint.StartAsync();
        var tokens = Secret("SingleTenant", endpoint, "x");

        Assert.Equal("token-1", await tokens.GetAsync(Scope, default));
        Assert.Equal("token-2", await tokens.GetAsync("https://api.botframework.us", default));
    }

    private static ClientSecretTokens Secret(string type, TokenEndpoint endpoint, string password)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = TestToken.AppId,
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppTenantId"] = SignedBot.Tenant,
            ["MicrosoftAppPassword"] = password,
            ["ToChannelFromBotLoginUrl"] = endpoint.LoginUrl,
            ["ValidateAuthority"] = "false",
        }).Build();
        return new ClientSecretTokens(BotApp.From(settings), BotCloud.From(settings), new HttpClients(endpoint.Clients));
    }
}

using BotBuilder.Tests.Connector.Local;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Rest;

namespace BotBuilder.Tests.Connector.Authentication;

/// <summary>P22: a bot with a managed identity has no secret; the machine's own endpoint gives it tokens.</summary>
[Collection(nameof(ManagedIdentityTests))]
public sealed class ManagedIdentityTests : IDisposable
{
    [Fact]
    public async Task The_identity_endpoint_is_asked_for_the_bots_own_identity_once()
    {
        await using var machine = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            var expires = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds();
            return context.Response.WriteAsync(
                $$"""{"access_token":"managed","expires_on":"{{expires}}","resource":"x","token_type":"Bearer"}""");
        });
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", machine.Url + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "shown to prove it is this machine");
        var tokens = new ManagedIdentityTokens(
            new BotApp(TestToken.AppId, BotAppType.UserAssignedMSI, SignedBot.Tenant, null), new HttpClients(null));

        Assert.Equal("managed", await tokens.GetAsync("https://api.botframework.com", default));
        Assert.Equal("managed", await tokens.GetAsync("https://api.botframework.com", default));

        var request = Assert.Single(machine.Seen);
        Assert.Contains($"client_id={TestToken.AppId}", request.PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(request.PathAndQuery), StringComparison.Ordinal);
        Assert.Equal("shown to prove it is this machine", request.Headers["X-IDENTITY-HEADER"]);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
    }
}

/// <summary>Changes the process's environment, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(ManagedIdentityTests), DisableParallelization = true)]
public sealed class ManagedIdentityAlone;

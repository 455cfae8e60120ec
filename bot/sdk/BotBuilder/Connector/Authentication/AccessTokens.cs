using Microsoft.Bot.Connector.Rest;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens with which the bot proves itself to others.</summary>
internal interface IAccessTokens
{
    /// <summary>A token for <paramref name="audience"/>; kept until shortly before it ends.</summary>
    Task<string> GetAsync(string audience, CancellationToken cancellationToken);
}

/// <summary>By the app's secret: OAuth 2.0 client credentials (RFC 6749, 4.4).</summary>
internal sealed class ClientSecretTokens(BotApp app, BotCloud cloud, HttpClients clients) : IAccessTokens
{
    private readonly IConfidentialClientApplication client = ConfidentialClientApplicationBuilder
        .Create(app.Id)
        .WithClientSecret(app.Password)
        .WithAuthority(
            cloud.LoginUrl(app.Type == BotAppType.SingleTenant ? app.TenantId : cloud.DefaultTenant), cloud.ValidateAuthority)
        .WithInstanceDiscovery(cloud.ValidateAuthority)
        .WithHttpClientFactory(new IdentityHttpClients(clients))
        .Build();

    public async Task<string> GetAsync(string audience, CancellationToken cancellationToken) =>
        (await client.AcquireTokenForClient([$"{audience}/.default"]).ExecuteAsync(cancellationToken).ConfigureAwait(false))
        .AccessToken;
}

/// <summary>By the identity that Azure gives the machine (P22): there is no secret to keep.</summary>
internal sealed class ManagedIdentityTokens(BotApp app, HttpClients clients) : IAccessTokens
{
    private readonly IManagedIdentityApplication client = ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(app.Id))
        .WithHttpClientFactory(new IdentityHttpClients(clients))
        .Build();

    public async Task<string> GetAsync(string audience, CancellationToken cancellationToken) =>
        (await client.AcquireTokenForManagedIdentity(audience).ExecuteAsync(cancellationToken).ConfigureAwait(false)).AccessToken;
}

/// <summary>Gives the identity library the bot's own HTTP clients. By itself, so that the library is loaded only where a token is needed.</summary>
internal sealed class IdentityHttpClients(HttpClients clients) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => clients.Create();
}

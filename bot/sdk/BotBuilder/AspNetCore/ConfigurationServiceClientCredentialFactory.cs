using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's credentials from the configuration keys MicrosoftAppId, -Type, -TenantId and -Password.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly BotApp app;

    /// <exception cref="InvalidOperationException">The keys do not fit together, or MicrosoftAppType is unknown.</exception>
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        app = BotApp.From(configuration);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(app.HasId && appId == app.Id);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(!app.HasId);

    internal override IAccessTokens CreateAccessTokens(BotCloud cloud, HttpClients clients) =>
        app.Type == BotAppType.UserAssignedMSI
            ? new ManagedIdentityTokens(app, clients)
            : new ClientSecretTokens(app, cloud, clients);
}

using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the configuration says (BOT_PROTOCOL section 3). With MicrosoftAppId each caller proves itself by a
/// token; without it every caller is anonymous, which is for development only. A refused request is 401, whatever is wrong.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly BotCloud cloud;
    private readonly OutboundHosts hosts;
    private readonly ChannelTokens channelTokens;
    private readonly EntraTokens entraTokens;
    private readonly ConnectorHttp connectorHttp;
    private readonly Lazy<IAccessTokens> accessTokens;
    private readonly ILogger logger;
    private readonly bool isDevelopment;

    /// <exception cref="InvalidOperationException">
    /// MicrosoftAppId is missing and the environment is not Development, or the configuration is otherwise not usable.
    /// </exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger,
        TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        this.logger = logger ?? NullLogger.Instance;
        isDevelopment = IsDevelopment(configuration);
        var app = BotApp.From(configuration);
        if (credentialsFactory is null && !isDevelopment && !app.HasId)
            throw new InvalidOperationException(
                "MicrosoftAppId is not configured, so every caller would be accepted unchecked. Configure MicrosoftAppId, "
                + "or, on a developer's machine, set the environment to Development.");

        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
        authConfiguration ??= new AuthenticationConfiguration();
        cloud = BotCloud.From(configuration);
        hosts = OutboundHosts.From(configuration, isDevelopment);
        var clients = new HttpClients(httpClientFactory);
        channelTokens = new ChannelTokens(
            cloud, new OpenIdKeys(cloud.ChannelMetadataUrl, clients, time, this.logger), credentials,
            authConfiguration.RequiredEndorsements ?? []);
        entraTokens = new EntraTokens(
            cloud, app, new OpenIdKeys(cloud.EntraMetadataUrl, clients, time, this.logger), credentials,
            authConfiguration.ValidTokenIssuers ?? []);
        connectorHttp = new ConnectorHttp(clients, hosts, time, this.logger);
        accessTokens = new Lazy<IAccessTokens>(() => credentials.CreateAccessTokens(cloud, clients));
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            var isAnonymous = await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);
            var caller = isAnonymous ? Anonymous(authHeader) : await ProveAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
            var isForeign = !string.IsNullOrEmpty(activity.ServiceUrl) && hosts.Find(activity.ServiceUrl) is null;
            // A developer's tool may name any address as long as nothing is to be sent there.
            if (isForeign && !(isAnonymous && IsAnsweredInTheResponse(activity)))
                throw new UnauthorizedAccessException("The service URL is not one that this bot sends to.");
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = caller,
                Audience = GetOriginatingAudience(),
                CallerId = isAnonymous ? null : cloud.CallerId,
                ConnectorFactory = isForeign ? null : CreateConnectorFactory(caller),
            };
        }
        catch (UnauthorizedAccessException refusal)
        {
            Log.Refused(logger, refusal.Message, refusal.InnerException?.GetType().Name ?? "none");
            throw;
        }
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return new Connectors(this, claimsIdentity.Claim(AuthenticationConstants.AudienceClaim));
    }

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    private ClaimsIdentity Anonymous(string authHeader)
    {
        if (!isDevelopment)
            throw new UnauthorizedAccessException("Anonymous callers are accepted in the environment Development only.");
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("A token was sent, but without MicrosoftAppId no token can be the bot's.");
        return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
    }

    private async Task<ClaimsIdentity> ProveAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var token = BearerToken.Read(authHeader);
            if (channelTokens.Issued(token))
                return await channelTokens.ValidateAsync(token, activity, cancellationToken).ConfigureAwait(false);
            if (entraTokens.Issued(token))
                return await entraTokens.ValidateAsync(token, activity, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not UnauthorizedAccessException && !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is that a stranger's token brings about, the stranger has not proved who it is.
            throw new UnauthorizedAccessException("The token could not be checked.", e);
        }

        throw new UnauthorizedAccessException("The token's issuer is not one that this bot accepts.");
    }

    private static bool IsAnsweredInTheResponse(Activity activity) =>
        activity.DeliveryMode == DeliveryModes.ExpectReplies || activity.Type == ActivityTypes.Invoke;

    // The host puts its environment into the configuration; outside a host the variables themselves say it.
    private static bool IsDevelopment(IConfiguration configuration) => string.Equals(
        configuration[HostDefaults.EnvironmentKey]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        Environments.Development,
        StringComparison.OrdinalIgnoreCase);

    private sealed class Connectors(ConfigurationBotFrameworkAuthentication owner, string appId) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(
            string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            var address = owner.hosts.Find(serviceUrl)
                ?? throw new UnauthorizedAccessException("The service URL is not one that this bot sends to.");
            if (await owner.credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
                return new RestConnectorClient(address, owner.connectorHttp, _ => Task.FromResult<string>(null));
            if (!await owner.credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
                throw new InvalidOperationException("The app id is not this bot's, so there is no token to send.");

            var scope = audience ?? owner.GetOriginatingAudience();
            return new RestConnectorClient(address, owner.connectorHttp, token => owner.accessTokens.Value.GetAsync(scope, token));
        }
    }
}

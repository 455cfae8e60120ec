using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the configuration says. Without MicrosoftAppId every caller is anonymous, which is for development
/// only; with it, a caller must prove itself, and as tokens are not checked yet, nobody can.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly bool isDevelopment;

    /// <exception cref="InvalidOperationException">MicrosoftAppId is missing and the environment is not Development.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        isDevelopment = IsDevelopment(configuration);
        if (credentialsFactory is null && !isDevelopment && !ConfigurationServiceClientCredentialFactory.HasAppId(configuration))
            throw new InvalidOperationException(
                "MicrosoftAppId is not configured, so every caller would be accepted unchecked. Configure MicrosoftAppId, "
                + "or, on a developer's machine, set the environment to Development.");
        credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
            throw new UnauthorizedAccessException("Tokens cannot be checked yet, so no caller is accepted.");
        if (!isDevelopment)
            throw new UnauthorizedAccessException("Anonymous callers are accepted in the environment Development only.");
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("A token was sent, but without MicrosoftAppId no token can be the bot's.");

        var anonymous = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = anonymous,
            Audience = GetOriginatingAudience(),
            ConnectorFactory = CreateConnectorFactory(anonymous),
        };
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => MissingConnectorFactory.Instance;

    // The host puts its environment into the configuration; outside a host the variables themselves say it.
    private static bool IsDevelopment(IConfiguration configuration) => string.Equals(
        configuration[HostDefaults.EnvironmentKey]
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"),
        Environments.Development,
        StringComparison.OrdinalIgnoreCase);

    private sealed class MissingConnectorFactory : ConnectorFactory
    {
        public static readonly MissingConnectorFactory Instance = new();

        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl, string audience, CancellationToken cancellationToken) => throw new NotSupportedException(
            "There is no connector client yet, so replies cannot be sent to the channel's service URL. "
            + "Send the activity with deliveryMode expectReplies to get them in the HTTP answer.");
    }
}

using System.Security.Claims;
using Microsoft.Bot.Connector.Rest;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whether a request comes from who it says, and gives the means to answer.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The caller is not accepted: 401 over HTTP.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}

public class AuthenticateRequestResult
{
    /// <summary>Whom a token for the answer is for.</summary>
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Makes clients for the address that an activity names.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken);
}

public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a channel's signing key must have beside the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Issuers of Entra ID tokens to accept beside those of the bot's own tenant.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

/// <summary>Which app ids are the bot's own, and whether it has any.</summary>
public abstract class ServiceClientCredentialsFactory
{
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Where the tokens of the bot's requests come from.</summary>
    internal virtual IAccessTokens CreateAccessTokens(BotCloud cloud, HttpClients clients) => throw new NotSupportedException(
        $"{GetType().Name} cannot give tokens. Use ConfigurationServiceClientCredentialFactory, or none.");
}

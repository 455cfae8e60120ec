using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens of Entra ID that the Bot Framework Emulator gets with the bot's own credentials. They name neither a channel nor an
/// address, so they speak for the channel "emulator" only. The tenants are fixed by the configuration; nothing in a token
/// changes them.
/// </summary>
internal sealed class EntraTokens
{
    private readonly HashSet<string> issuers;
    private readonly OpenIdKeys keys;
    private readonly ServiceClientCredentialsFactory credentials;

    public EntraTokens(
        BotCloud cloud, BotApp app, OpenIdKeys keys, ServiceClientCredentialsFactory credentials, IEnumerable<string> otherIssuers)
    {
        IEnumerable<string> tenants = app.Type == BotAppType.MultiTenant ? cloud.BuiltInTenants : [app.TenantId];
        issuers = [.. cloud.EntraIssuers(tenants), .. otherIssuers];
        (this.keys, this.credentials) = (keys, credentials);
    }

    public bool Issued(JsonWebToken token) => issuers.Contains(token.Issuer);

    /// <exception cref="UnauthorizedAccessException">The token does not speak for the activity.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.ChannelId != Channels.Emulator)
            throw new UnauthorizedAccessException("A token of Entra ID speaks for the channel emulator only.");
        var audience = await ChannelTokens.AudienceOf(token, credentials, cancellationToken).ConfigureAwait(false);
        var (identity, _) = await BearerToken.ValidateAsync(token, keys, token.Issuer, audience, cancellationToken).ConfigureAwait(false);

        // Another app's id here is a skill's call, which this bot does not take.
        if (AppIdOf(identity) != audience)
            throw new UnauthorizedAccessException("The token was not given to this bot.");
        var tenant = identity.Claim(AuthenticationConstants.TenantIdClaim);
        if (tenant is not null && !token.Issuer.Contains($"/{tenant}/", StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token's tenant is not its issuer's.");
        return identity;
    }

    private static string AppIdOf(ClaimsIdentity identity) => identity.Claim(AuthenticationConstants.VersionClaim) switch
    {
        "1.0" => identity.Claim(AuthenticationConstants.AppIdClaim),
        "2.0" => identity.Claim(AuthenticationConstants.AuthorizedParty),
        _ => null,
    };
}

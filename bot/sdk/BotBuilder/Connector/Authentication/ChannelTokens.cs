using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens of the Azure Bot Service (P17, P18): for this bot, for the address that the activity names, signed with a key
/// endorsed for the activity's channel.
/// </summary>
internal sealed class ChannelTokens(
    BotCloud cloud, OpenIdKeys keys, ServiceClientCredentialsFactory credentials, IReadOnlyCollection<string> requiredEndorsements)
{
    public bool Issued(JsonWebToken token) => token.Issuer == cloud.ChannelIssuer;

    /// <exception cref="UnauthorizedAccessException">The token does not speak for the activity.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var audience = await AudienceOf(token, credentials, cancellationToken).ConfigureAwait(false);
        var valid = await BearerToken.ValidateAsync(token, keys, cloud.ChannelIssuer, audience, cancellationToken).ConfigureAwait(false);

        if (string.IsNullOrEmpty(activity.ServiceUrl)
            || !string.Equals(
                valid.Identity.Claim(AuthenticationConstants.ServiceUrlClaim), activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token is not for the activity's service URL.");
        if (string.IsNullOrEmpty(activity.ChannelId) || !valid.Endorsements.Contains(activity.ChannelId))
            throw new UnauthorizedAccessException("The token's key is not endorsed for the activity's channel.");
        if (!requiredEndorsements.All(valid.Endorsements.Contains))
            throw new UnauthorizedAccessException("The token's key lacks an endorsement that the bot requires.");
        return valid.Identity;
    }

    /// <summary>The one bot that the token is for, which must be this one.</summary>
    public static async Task<string> AudienceOf(
        JsonWebToken token, ServiceClientCredentialsFactory credentials, CancellationToken cancellationToken)
    {
        if (token.Audiences.Take(2).ToList() is [var audience]
            && await credentials.IsValidAppIdAsync(audience, cancellationToken).ConfigureAwait(false))
            return audience;
        throw new UnauthorizedAccessException("The token is not for this bot.");
    }
}

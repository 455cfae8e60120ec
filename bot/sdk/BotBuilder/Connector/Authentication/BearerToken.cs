using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A caller's proof, whose signature, issuer, audience and lifetime hold.</summary>
internal sealed record ValidToken(ClaimsIdentity Identity, IReadOnlySet<string> Endorsements);

/// <summary>
/// A JSON Web Token (RFC 7519) in an Authorization header.
/// </summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The token as its sender wrote it; nothing in it is proved yet.</summary>
    /// <exception cref="UnauthorizedAccessException">There is no token.</exception>
    public static JsonWebToken Read(string authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal))
            throw new UnauthorizedAccessException("There is no bearer token.");
        return Handler.ReadJsonWebToken(authorization[Scheme.Length..]);
    }

    /// <exception cref="UnauthorizedAccessException">The token does not hold.</exception>
    public static async Task<ValidToken> ValidateAsync(
        JsonWebToken token, OpenIdKeys provider, string issuer, string audience, CancellationToken cancellationToken)
    {
        var keys = await provider.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false);
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeyResolver = (_, _, _, _) => keys.Select(key => key.Key),
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,
        }).ConfigureAwait(false);
        if (!result.IsValid)
            throw new UnauthorizedAccessException("The token does not hold.", result.Exception);

        var used = keys.First(key => ReferenceEquals(key.Key, result.SecurityToken.SigningKey));
        return new ValidToken(result.ClaimsIdentity, used.Endorsements);
    }

    /// <summary>The text of a claim that the token has exactly once; null otherwise.</summary>
    public static string Claim(this ClaimsIdentity identity, string name) =>
        identity.FindAll(name).Take(2).ToList() is [var only] ? only.Value : null;
}

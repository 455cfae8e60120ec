using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// Makes and checks tokens (RFC 7519). There is no secret that opens every conversation: each token is for one conversation, and every
/// instance with the same key accepts it. The token in a stream's address, which proxies may log, lasts one minute and opens nothing else.
/// </summary>
internal sealed class DirectLineTokens
{
    private const string Issuer = "advicebot-directline";
    private const string Conversations = "conversation";
    private const string Streams = "stream";
    private const string Scheme = "Bearer ";

    // The usual client reads the person's id from this claim.
    private const string UserClaim = "user";
    private const string ConversationClaim = "conv";
    private const string StartClaim = "start";

    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider _time;
    private readonly SymmetricSecurityKey _key;
    private readonly SigningCredentials _credentials;
    private readonly TimeSpan _lifetime;
    private readonly TimeSpan _longest;

    public DirectLineTokens(IOptions<DirectLineOptions> options, TimeProvider time)
    {
        _time = time;
        _key = new SymmetricSecurityKey(Convert.FromBase64String(options.Value.SigningKey!));
        _credentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256);
        _lifetime = TimeSpan.FromMinutes(options.Value.TokenMinutes);
        _longest = TimeSpan.FromHours(options.Value.ConversationHours);
    }

    /// <summary>Seconds that a new token lasts.</summary>
    public int ExpiresIn => (int)_lifetime.TotalSeconds;

    /// <summary>Makes a conversation's token.</summary>
    /// <param name="token">What it says.</param>
    /// <returns>The token as text.</returns>
    public string Write(DirectLineToken token) => Write(token, Conversations, _lifetime);

    /// <summary>Makes the token for a stream's address.</summary>
    /// <param name="token">What it says.</param>
    /// <returns>The token as text.</returns>
    public string WriteForStream(DirectLineToken token) => Write(token, Streams, StreamLifetime);

    /// <summary>Checks the token of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversationId">The conversation that the request names, or null where it names none.</param>
    /// <returns>The token or the refusal.</returns>
    public Task<TokenCheck> CheckAsync(HttpRequest request, string? conversationId = null)
    {
        var header = request.Headers.Authorization.ToString();
        var text = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : string.Empty;
        return CheckAsync(text, Conversations, conversationId);
    }

    /// <summary>Checks the token in a stream's address.</summary>
    /// <param name="text">The token as text; may be anything.</param>
    /// <param name="conversationId">The conversation that the request names.</param>
    /// <returns>The token or the refusal.</returns>
    public Task<TokenCheck> CheckStreamAsync(string? text, string conversationId) => CheckAsync(text ?? string.Empty, Streams, conversationId);

    private string Write(DirectLineToken token, string audience, TimeSpan lifetime)
    {
        var now = _time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = _credentials,
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = token.ConversationId,
                [UserClaim] = token.UserId,
                [StartClaim] = token.Started.ToUnixTimeSeconds(),
            },
        });
    }

    private async Task<TokenCheck> CheckAsync(string text, string audience, string? conversationId)
    {
        if (text.Length == 0) return new(null, DirectLineRefusal.NoToken);
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            // Checked below, by the clock of this program, so that an old token gets a word of its own.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || Read(jwt) is not { } token) return new(null, DirectLineRefusal.WrongToken);
        if (conversationId is not null && conversationId != token.ConversationId) return new(null, DirectLineRefusal.WrongToken);
        var now = _time.GetUtcNow();
        return jwt.ValidTo <= now.UtcDateTime || token.Started + _longest <= now ? new(null, DirectLineRefusal.Expired) : new(token, null);
    }

    private static DirectLineToken? Read(JsonWebToken jwt) =>
        jwt.TryGetPayloadValue(ConversationClaim, out string? conversation)
        && jwt.TryGetPayloadValue(UserClaim, out string? user)
        && jwt.TryGetPayloadValue(StartClaim, out long start)
            ? new DirectLineToken(conversation!, user!, DateTimeOffset.FromUnixTimeSeconds(start))
            : null;
}

using System.Security.Cryptography;
using AdviceBot.Web.WebChat;

namespace AdviceBot.Web.DirectLine;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal static class TokenEndpoints
{
    private const int IdBytes = 16;

    /// <summary>Maps them.</summary>
    /// <param name="routes">The channel's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync);
        routes.MapPost("/tokens/refresh", RefreshAsync);
    }

    // Whoever may use the assistant may have a token, as anybody may open the web chat; it opens one new conversation and nothing else.
    private static Task GenerateAsync(
        HttpContext context, DirectLineTokens tokens, DirectLineLimiter limiter, DirectLineErrors errors, ConversationIds ids, RandomNumberGenerator random, TimeProvider time)
    {
        if (!limiter.AdmitsOpening(context.Connection.RemoteIpAddress)) return errors.WriteAsync(context, DirectLineRefusal.TooMany);
        var bytes = new byte[IdBytes];
        random.GetBytes(bytes);
        return WriteAsync(context, tokens, new DirectLineToken(ids.Create(), $"dl_{new Guid(bytes)}", time.GetUtcNow()));
    }

    private static async Task RefreshAsync(HttpContext context, DirectLineTokens tokens, DirectLineErrors errors)
    {
        var check = await tokens.CheckAsync(context.Request);
        if (check.Token is not { } token) await errors.WriteAsync(context, check.Refusal!);
        else await WriteAsync(context, tokens, token);
    }

    private static Task WriteAsync(HttpContext context, DirectLineTokens tokens, DirectLineToken token) =>
        context.Response.WriteAsJsonAsync(new ConversationAnswer(token.ConversationId, tokens.Write(token), tokens.ExpiresIn));
}

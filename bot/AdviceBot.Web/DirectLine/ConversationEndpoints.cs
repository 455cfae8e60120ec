namespace AdviceBot.Web.DirectLine;

/// <summary><c>conversations</c>: start one, or come back to it after a connection was lost.</summary>
internal static class ConversationEndpoints
{
    /// <summary>Maps them.</summary>
    /// <param name="routes">The channel's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync);
        routes.MapGet("/conversations/{id}", ReconnectAsync);
    }

    private static async Task StartAsync(HttpContext context, DirectLineTokens tokens, DirectLineLimiter limiter, DirectLineErrors errors, DirectLineAdapter adapter)
    {
        var check = await tokens.CheckAsync(context.Request);
        if (check.Token is not { } token)
        {
            await errors.WriteAsync(context, check.Refusal!);
        }
        else if (!limiter.AdmitsOpening(context.Connection.RemoteIpAddress))
        {
            await errors.WriteAsync(context, DirectLineRefusal.TooMany);
        }
        else
        {
            context.Response.StatusCode = await adapter.OpenAsync(token) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            await WriteAsync(context, tokens, token, Watermark.Start);
        }
    }

    private static async Task ReconnectAsync(string id, HttpContext context, DirectLineTokens tokens, DirectLineLimiter limiter, DirectLineErrors errors, IDirectLineLog log)
    {
        var check = await tokens.CheckAsync(context.Request, id);
        if (check.Token is not { } token)
        {
            await errors.WriteAsync(context, check.Refusal!);
        }
        else if (!limiter.AdmitsRead(id))
        {
            await errors.WriteAsync(context, DirectLineRefusal.TooMany);
        }
        else
        {
            // Without a watermark a client gets what is said from now on; the usual client sends an empty one for the start.
            var after = Watermark.Find(context.Request) ?? (await log.ReadAsync(id, Watermark.Start, context.RequestAborted)).Watermark;
            await WriteAsync(context, tokens, token, after);
        }
    }

    private static Task WriteAsync(HttpContext context, DirectLineTokens tokens, DirectLineToken token, long after)
    {
        var request = context.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{request.Host}{request.PathBase}{DirectLineChannel.Path}/conversations/{token.ConversationId}/stream?watermark={after}&t={tokens.WriteForStream(token)}";
        return context.Response.WriteAsJsonAsync(new ConversationAnswer(token.ConversationId, tokens.Write(token), tokens.ExpiresIn, stream));
    }
}

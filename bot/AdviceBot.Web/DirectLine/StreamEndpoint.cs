namespace AdviceBot.Web.DirectLine;

/// <summary><c>conversations/{id}/stream</c>: a WebSocket on which everything that is said arrives at once.</summary>
internal static class StreamEndpoint
{
    private const string TokenParameter = "t";

    /// <summary>Maps it, for HTTP/1.1 (GET) and HTTP/2 (CONNECT).</summary>
    /// <param name="routes">The channel's routes.</param>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], StreamAsync);

    private static async Task StreamAsync(
        string id, HttpContext context, DirectLineTokens tokens, DirectLineErrors errors, OpenStreams streams, ActivityStream stream, IDirectLineLog log)
    {
        var check = await tokens.CheckStreamAsync(context.Request.Query[TokenParameter], id);
        if (check.Refusal is { } refusal)
        {
            await errors.WriteAsync(context, refusal);
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            await errors.WriteAsync(context, DirectLineRefusal.Malformed);
            return;
        }

        using var place = streams.TryEnter(id);
        if (place is null)
        {
            await errors.WriteAsync(context, DirectLineRefusal.TooMany);
            return;
        }

        var after = Watermark.Find(context.Request) ?? Watermark.Start;
        if (after > Watermark.Start) await log.ConfirmAsync(id, after, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, id, after, context.RequestAborted);
    }
}

using System.Net.Mime;
using AdviceBot.Web.BotFramework;
using AdviceBot.Web.Operations;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary><c>conversations/{id}/activities</c>: say something, and read what was said.</summary>
internal static class ActivityEndpoints
{
    private const string Path = "/conversations/{id}/activities";

    /// <summary>Maps them.</summary>
    /// <param name="routes">The channel's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, PostAsync);
        routes.MapGet(Path, GetAsync);
    }

    private static async Task PostAsync(
        string id,
        HttpContext context,
        DirectLineTokens tokens,
        ChatLimiter limiter,
        IOptions<LimitOptions> limits,
        UrgencyScreen screen,
        DirectLineErrors errors,
        DirectLineAdapter adapter)
    {
        // The body comes first: danger in it is seen whatever else is wrong (U1). The server itself bounds what is read.
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var message = new MessageIn(body.GetBuffer().AsSpan(0, (int)body.Length));
        var check = await tokens.CheckAsync(context.Request, id);
        if ((check.Refusal ?? Refusal(message)) is { } refusal)
        {
            var urgent = await screen.LookAsync(message.AllText);
            // The usual client shows no error's words, so the card goes where it looks.
            if (urgent is not null && check.Token is { } known) await adapter.TrySayAsync(known, urgent);
            await errors.WriteAsync(context, refusal, urgent);
            return;
        }

        try
        {
            await context.Response.WriteAsJsonAsync(new ResourceAnswer(await adapter.ReceiveAsync(check.Token!, message.Activity!)));
        }
        catch (LogAwayException)
        {
            await errors.WriteAsync(context, DirectLineRefusal.Away, await screen.LookAsync(message.AllText));
        }

        DirectLineRefusal? Refusal(MessageIn message) =>
            !limiter.Admits(id, context.Connection.RemoteIpAddress) ? DirectLineRefusal.TooMany
            : message.Bytes > limits.Value.MaxActivityBytes || message.AllText.Length > limits.Value.MaxMessageCharacters ? DirectLineRefusal.TooLarge
            : !ActivityJson.IsJson(context.Request) ? DirectLineRefusal.NotJson
            : message.Activity is null ? DirectLineRefusal.Malformed
            : null;
    }

    private static async Task GetAsync(string id, HttpContext context, DirectLineTokens tokens, DirectLineLimiter limiter, DirectLineErrors errors, IDirectLineLog log)
    {
        var check = await tokens.CheckAsync(context.Request, id);
        if (check.Refusal is { } refusal)
        {
            await errors.WriteAsync(context, refusal);
        }
        else if (!limiter.AdmitsRead(id))
        {
            await errors.WriteAsync(context, DirectLineRefusal.TooMany);
        }
        else
        {
            var after = Watermark.Find(context.Request) ?? Watermark.Start;
            if (after > Watermark.Start) await log.ConfirmAsync(id, after, context.RequestAborted);
            var page = await log.ReadAsync(id, after, context.RequestAborted);
            context.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
            await context.Response.WriteAsync(page.ToJson(), context.RequestAborted);
        }
    }

    private sealed record ResourceAnswer([property: System.Text.Json.Serialization.JsonPropertyName("id")] string Id);
}

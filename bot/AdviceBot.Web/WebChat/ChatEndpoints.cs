using System.Net.Mime;
using AdviceBot.Core;
using AdviceBot.Web.Operations;
using AdviceBot.Web.WebChat.Pages;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.WebChat;

/// <summary>The chat at <c>/</c>, with and without scripts through one handler (A23).</summary>
internal static class ChatEndpoints
{
    /// <summary>Maps the chat.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], GetAsync);
        app.MapPost("/", PostAsync);
        app.MapPost("/end", EndAsync);
    }

    private static async Task<IResult> GetAsync(KnowledgeBaseStore knowledge, ConversationIds ids, PageRenderer pages) =>
        Html(await pages.RenderAsync<ChatPage>(knowledge.Current.Content, new() { [nameof(ChatPage.ConversationId)] = ids.Create() }));

    private static async Task PostAsync(
        HttpContext context, ChatFormReader forms, IOptions<LimitOptions> limits, ChatLimiter limiter, UrgencyScreen screen, ErrorResponder errors, ChatResponder chat)
    {
        var message = await forms.ReadAsync(context.Request);
        if (!limiter.Admits(message.ConversationId, context.Connection.RemoteIpAddress))
        {
            await errors.WriteAsync(context, StatusCodes.Status429TooManyRequests, await screen.LookAsync(message.AllText));
        }
        else if (message.AllText.Length > limits.Value.MaxMessageCharacters)
        {
            await errors.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, await screen.LookAsync(message.AllText));
        }
        else
        {
            await chat.AnswerAsync(context, message);
        }
    }

    private static async Task<IResult> EndAsync(HttpContext context, ChatFormReader forms, WebChatAdapter adapter, KnowledgeBaseStore knowledge)
    {
        var form = await forms.ReadFormAsync(context.Request);
        var id = form[WebChatChannel.ConversationField].ToString();
        if (ConversationIds.IsWellFormed(id)) await adapter.EndAsync(id);
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        if (form.ContainsKey(WebChatChannel.QuietField)) return Results.NoContent();
        context.Response.Headers.Location = knowledge.Current.Content.Force.ExitAddress.ToString();
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Html(string html) => Results.Content(html, MediaTypeNames.Text.Html + "; charset=utf-8");
}

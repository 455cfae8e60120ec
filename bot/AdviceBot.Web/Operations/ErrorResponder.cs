using System.Net.Mime;
using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.DirectLine;
using AdviceBot.Web.WebChat;
using AdviceBot.Web.WebChat.Pages;
using Microsoft.AspNetCore.Mvc;

namespace AdviceBot.Web.Operations;

/// <summary>
/// Writes every error: a page for people, <c>application/problem+json</c> (RFC 9457) for programs, the protocol's own shape for Direct
/// Line, all in the editors' words, which carry 999 and 101. Never what went wrong inside (P16).
/// </summary>
internal sealed class ErrorResponder(KnowledgeBaseStore knowledge, PageRenderer pages, IProblemDetailsService problems, DirectLineErrors directLine)
{
    private static readonly PathString[] ProgramPaths = ["/api", "/v3"];

    /// <summary>Writes the answer for an error.</summary>
    /// <param name="context">The request; nothing may have been sent yet.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="urgent">The urgent card that the message calls for, or null.</param>
    /// <param name="pageId">The page of <c>replies/</c> to show; null for the one that goes with the status.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task WriteAsync(HttpContext context, int status, Reply? urgent = null, string? pageId = null)
    {
        pageId ??= ErrorWords.PageFor(status);
        context.Response.StatusCode = status;
        if (!knowledge.IsLoaded) return LastResort.WriteAsync(context);
        if (DirectLineChannel.IsFor(context.Request)) return directLine.WriteAsync(context, DirectLineRefusal.Of(status), urgent);
        return IsForProgram(context.Request) ? WriteProblemAsync(context, status, pageId) : WritePageAsync(context, pageId, urgent);
    }

    private static bool IsForProgram(HttpRequest request) =>
        Array.Exists(ProgramPaths, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private async Task WriteProblemAsync(HttpContext context, int status, string pageId)
    {
        var words = knowledge.Current.Content.Replies[pageId];
        var problem = new ProblemDetails { Status = status, Title = words.Title, Detail = words.Text.Plain };
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    private async Task WritePageAsync(HttpContext context, string pageId, Reply? urgent)
    {
        var content = knowledge.Current.Content;
        var words = content.Replies[pageId];
        var reply = new ReplyComposer(content).Page(words.Id) with { Heading = words.Title };
        var html = WebChatChannel.WantsFragment(context.Request)
            ? await pages.FragmentAsync(content, new ChatAnswer(urgent is null ? [reply] : [urgent, reply], Ended: false), conversationId: null)
            : await pages.RenderAsync<ErrorPage>(content, new() { [nameof(ErrorPage.Words)] = reply, [nameof(ErrorPage.Urgent)] = urgent });
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        await context.Response.WriteAsync(html);
    }
}

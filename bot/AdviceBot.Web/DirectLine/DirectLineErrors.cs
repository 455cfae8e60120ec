using System.Text.Json.Serialization;
using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Web.Operations;
using Microsoft.Net.Http.Headers;

namespace AdviceBot.Web.DirectLine;

/// <summary>Writes errors in the protocol's own shape, <c>{"error":{"code","message"}}</c>, in the editors' words, which carry 999 and 101.</summary>
internal sealed class DirectLineErrors(KnowledgeBaseStore knowledge)
{
    private const string Minute = "60";

    /// <summary>Writes an error.</summary>
    /// <param name="context">The request; nothing may have been sent yet.</param>
    /// <param name="refusal">What is wrong.</param>
    /// <param name="urgent">The urgent card that the message calls for, or null. Its words come first.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task WriteAsync(HttpContext context, DirectLineRefusal refusal, Reply? urgent = null)
    {
        var content = knowledge.Current.Content;
        var page = content.Replies[ErrorWords.PageFor(refusal.Status)];
        var words = ReplyPlainText.Of(new Reply { Heading = page.Title, Text = page.Text }, content);
        if (urgent is not null) words = ReplyPlainText.Of(urgent, content) + "\n\n" + words;
        context.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status429TooManyRequests) context.Response.Headers[HeaderNames.RetryAfter] = Minute;
        return context.Response.WriteAsJsonAsync(new Body(new Error(refusal.Code, words)));
    }

    private sealed record Body([property: JsonPropertyName("error")] Error Error);

    private sealed record Error([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);
}

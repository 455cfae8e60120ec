using System.Net.Mime;
using AdviceBot.Core;
using AdviceBot.Web.WebChat.Pages;

namespace AdviceBot.Web.WebChat;

/// <summary>Answers a message: a whole page, or the new messages alone where the script asks.</summary>
internal sealed class ChatResponder(WebChatAdapter adapter, KnowledgeBaseStore knowledge, ConversationIds ids, PageRenderer pages)
{
    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="message">The message.</param>
    /// <returns>A task that ends when the answer is written.</returns>
    public async Task AnswerAsync(HttpContext context, ChatMessage message)
    {
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        await context.Response.WriteAsync(message.IsEmpty ? await AskForWordsAsync(context, message) : await AnswerAsync(context.Request, message));
    }

    private async Task<string> AnswerAsync(HttpRequest request, ChatMessage message)
    {
        var answer = await adapter.SayAsync(message);
        var content = knowledge.Current.Content;
        // What comes after the end is another conversation.
        var id = answer.Ended ? ids.Create() : message.ConversationId;
        return WebChatChannel.WantsFragment(request)
            ? await pages.FragmentAsync(content, answer, id)
            : await pages.RenderAsync<ChatPage>(content, new()
            {
                [nameof(ChatPage.ConversationId)] = id,
                [nameof(ChatPage.Said)] = answer.Ended ? null : message.Text,
                [nameof(ChatPage.Answer)] = answer,
            });
    }

    private Task<string> AskForWordsAsync(HttpContext context, ChatMessage message)
    {
        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return pages.RenderAsync<ChatPage>(knowledge.Current.Content, new()
        {
            [nameof(ChatPage.ConversationId)] = message.ConversationId,
            [nameof(ChatPage.IsMissing)] = true,
        });
    }
}

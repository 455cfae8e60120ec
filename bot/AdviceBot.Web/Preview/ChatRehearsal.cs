using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Web.WebChat;
using AdviceBot.Web.WebChat.Pages;

namespace AdviceBot.Web.Preview;

/// <summary>Opens topics in the real web chat.</summary>
internal sealed class ChatRehearsal(WebChatAdapter adapter, ConversationIds ids, PageRenderer pages, KnowledgeBaseStore store)
{
    /// <summary>The chat after a person has pressed a topic's button; it can be gone on with.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>The whole page.</returns>
    public async Task<string> PageAsync(Topic topic)
    {
        var id = ids.Create();
        return await pages.RenderAsync<ChatPage>(store.Current.Content, new()
        {
            [nameof(ChatPage.ConversationId)] = id,
            [nameof(ChatPage.Said)] = topic.Title,
            [nameof(ChatPage.Answer)] = await adapter.OpenAsync(id, topic),
        });
    }

    /// <summary>What a screen reader says of the chat's answer, and then of the plain page.</summary>
    /// <param name="topic">A public topic.</param>
    /// <returns>The lines of each.</returns>
    public async Task<(IReadOnlyList<SpokenLine> Chat, IReadOnlyList<SpokenLine> Page)> SpokenAsync(Topic topic)
    {
        var content = store.Current.Content;
        var id = ids.Create();
        var answer = await pages.FragmentAsync(content, await adapter.OpenAsync(id, topic), conversationId: null);
        await adapter.EndAsync(id);
        var page = await pages.RenderAsync<AdvicePage>(content, new() { [nameof(AdvicePage.Topic)] = topic });
        return (SpokenText.Of(answer, "ol > li"), SpokenText.Of(page, "main"));
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Web.WebChat.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AdviceBot.Web.WebChat;

/// <summary>Renders Razor components to HTML on the server; nothing of Blazor goes to the browser.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Renders a whole page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <param name="content">The content that its words come from.</param>
    /// <param name="parameters">The page's own parameters.</param>
    /// <returns>The HTML.</returns>
    public Task<string> RenderAsync<TPage>(ContentSet content, Dictionary<string, object?>? parameters = null)
        where TPage : IComponent =>
        ToHtmlAsync<Root<TPage>>(new() { [nameof(Root<TPage>.Content)] = content, [nameof(Root<TPage>.Parameters)] = parameters ?? [] });

    /// <summary>Renders the new messages alone, for the script.</summary>
    /// <param name="content">The content that the labels come from.</param>
    /// <param name="answer">What the assistant said.</param>
    /// <param name="conversationId">The conversation's id, or null where it stays as it is.</param>
    /// <returns>The HTML of one list.</returns>
    public Task<string> FragmentAsync(ContentSet content, ChatAnswer answer, string? conversationId) =>
        RenderAsync<Fragment>(content, new() { [nameof(Fragment.Answer)] = answer, [nameof(Fragment.ConversationId)] = conversationId });

    /// <summary>Renders a component whose words do not come from content, such as an editor's tool.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <returns>The HTML.</returns>
    public async Task<string> ToHtmlAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.Support;

/// <summary>A browser without scripts: it loads the page, fills in its form and follows what the form says.</summary>
internal sealed class ChatClient(HttpClient http)
{
    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>The id in the newest form; an error page holds none, and a person goes back to the one before.</summary>
    public string ConversationId { get; private set; } = string.Empty;

    /// <summary>What was said in the newest turn, one text a message, blanks folded.</summary>
    public IReadOnlyList<string> Messages => [.. Page.QuerySelectorAll("#turns > li").Select(Plain)];

    public IReadOnlyList<string> Choices => [.. Page.QuerySelectorAll("#turns button.choice").Select(button => button.GetAttribute("value")!)];

    public IElement? UrgentCard => Page.QuerySelector(".urgent");

    public static Task<ChatClient> OpenAsync(AdviceProgram program) => OpenAsync(program.CreateClient());

    public static async Task<ChatClient> OpenAsync(HttpClient http)
    {
        var chat = new ChatClient(http);
        await chat.TakeAsync(await chat.Http.GetAsync("/"));
        return chat;
    }

    public HttpClient Http { get; } = http;

    public Task SayAsync(string words) => PostAsync(("message", words));

    public Task ChooseAsync(string words)
    {
        Assert.Contains(words, Page.QuerySelectorAll("button[name=say][form=composer]").Select(button => button.GetAttribute("value")));
        return PostAsync(("message", ""), ("say", words));
    }

    public Task PostAsync(params (string Name, string Value)[] fields) => PostAsAsync(ConversationId, fields);

    public async Task PostAsAsync(string conversation, params (string Name, string Value)[] fields)
    {
        var form = fields.Prepend(("conversation", conversation)).ToDictionary(field => field.Item1, field => field.Item2);
        await TakeAsync(await Http.PostAsync("/", new FormUrlEncodedContent(form)));
    }

    /// <summary>A text or an element's text with its blanks folded, as a person reads it.</summary>
    public static string Plain(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string PlainHtml(string html) => Plain(new HtmlParser().ParseDocument(html).Body!);

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Response = response;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        ConversationId = Page.QuerySelector("#composer input[name=conversation]")?.GetAttribute("value") ?? ConversationId;
    }
}

internal static class HttpClientExtensions
{
    /// <summary>Reads a page whatever its status.</summary>
    public static async Task<string> GetStringOrErrorAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path)).Content.ReadAsStringAsync();
}

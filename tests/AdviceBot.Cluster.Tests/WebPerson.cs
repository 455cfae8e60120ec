using AdviceBot.Core.Content;
using AngleSharp.Html.Parser;

namespace AdviceBot.Cluster.Tests;

/// <summary>Uses the web chat without scripts.</summary>
internal sealed class WebPerson(HttpClient client, ContentSet content, Topic topic, int number) : Person(client, content, topic, number)
{
    private string _conversation = string.Empty;

    protected override async Task<(int Status, string Text)> SendAsync(string text, CancellationToken deadline)
    {
        using var form = new FormUrlEncodedContent([new("conversation", _conversation), new("message", text)]);
        using var response = await Client.PostAsync("/", form, deadline);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(deadline));
        _conversation = page.QuerySelector("#composer input[name=conversation]")?.GetAttribute("value") ?? _conversation;
        return ((int)response.StatusCode, Fold(page.Body!.TextContent));
    }
}

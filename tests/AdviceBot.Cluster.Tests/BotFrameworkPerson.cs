using AdviceBot.Core.Content;
using AngleSharp.Html.Parser;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Cluster.Tests;

/// <summary>Is on a Bot Framework channel that reads the replies in the HTTP answer.</summary>
internal sealed class BotFrameworkPerson(HttpClient client, ContentSet content, Topic topic, int number) : Person(client, content, topic, number)
{
    protected override async Task<(int Status, string Text)> SendAsync(string text, CancellationToken deadline)
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "test",
            ["serviceUrl"] = "https://channel.example/",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JObject { ["id"] = Mark },
            ["recipient"] = new JObject { ["id"] = "bot" },
            ["conversation"] = new JObject { ["id"] = Mark },
            ["text"] = text,
        };
        using var body = new StringContent(activity.ToString(), null, "application/json");
        using var response = await Client.PostAsync("/api/messages", body, deadline);
        var answer = await response.Content.ReadAsStringAsync(deadline);
        return response.IsSuccessStatusCode
            ? ((int)response.StatusCode, Fold(string.Join('\n', JObject.Parse(answer)["activities"]!.Select(reply => (string)reply["text"]!))))
            : ((int)response.StatusCode, Fold(new HtmlParser().ParseDocument(answer).Body!.TextContent));
    }
}

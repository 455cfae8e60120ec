using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.Support;

/// <summary>What a channel sends to <c>/api/messages</c>, as JSON.</summary>
internal static class Activities
{
    /// <summary>A person's message that wants its replies in the HTTP answer.</summary>
    public static JObject Message(string text, string conversation = "c1") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "test",
        ["serviceUrl"] = "https://channel.example/",
        ["deliveryMode"] = "expectReplies",
        ["from"] = new JObject { ["id"] = "person" },
        ["recipient"] = new JObject { ["id"] = "bot" },
        ["conversation"] = new JObject { ["id"] = conversation },
        ["text"] = text,
    };

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, JObject activity) => client.PostJsonAsync(activity.ToString());

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string body, string? type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return client.PostAsync("/api/messages", content);
    }

    /// <summary>The texts of the replies in an expectReplies answer.</summary>
    public static async Task<IReadOnlyList<string>> RepliesAsync(this HttpResponseMessage response) =>
        [.. JObject.Parse(await response.Content.ReadAsStringAsync())["activities"]!.Select(activity => (string)activity["text"]!)];
}

using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>One message of a conversation.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Text">The words.</param>
/// <param name="Expected">Words that the answer must hold, or null where any answer will do.</param>
internal sealed record Message(string Conversation, string Text, string? Expected = null)
{
    /// <summary>The message as a channel sends it, with the replies wanted in the answer.</summary>
    /// <returns>The body of the request.</returns>
    public HttpContent ToBody()
    {
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "test",
            ["serviceUrl"] = "https://channel.example/",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JObject { ["id"] = "visitor" },
            ["recipient"] = new JObject { ["id"] = "bot" },
            ["conversation"] = new JObject { ["id"] = Conversation },
            ["text"] = Text,
        };
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToString(Newtonsoft.Json.Formatting.None)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }

    /// <summary>Whether an answer is the right one.</summary>
    /// <param name="answer">The body of the answer.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAnsweredBy(string answer) => IsIn(Texts(answer));

    /// <summary>Whether the words of an answer are the right ones.</summary>
    /// <param name="texts">The words.</param>
    /// <returns>Whether they are.</returns>
    public bool IsIn(string texts) => Expected is null || texts.Contains(Expected, StringComparison.Ordinal);

    /// <summary>The words of an answer.</summary>
    /// <param name="answer">The body of the answer.</param>
    /// <returns>All replies, a line each.</returns>
    public static string Texts(string answer) => string.Join('\n', JObject.Parse(answer)["activities"]!.Select(reply => (string?)reply["text"]));
}

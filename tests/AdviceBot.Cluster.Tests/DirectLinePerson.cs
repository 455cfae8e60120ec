using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AdviceBot.Core.Content;
using AngleSharp.Html.Parser;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Cluster.Tests;

/// <summary>
/// Is on Direct Line, and asks for what is new after each message. A message that got no answer over HTTP is sent again under the same id,
/// as it may have been answered.
/// </summary>
internal class DirectLinePerson(HttpClient client, ContentSet content, Topic topic, int number) : Person(client, content, topic, number)
{
    private const string Root = "/v3/directline/";
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private string _token = string.Empty;
    private string _watermark = string.Empty;
    private (string Text, string Id)? _unanswered;

    protected string Id { get; private set; } = string.Empty;

    protected override async Task<(int Status, string Text)> SendAsync(string text, CancellationToken deadline)
    {
        if (Id.Length == 0 && await OpenAsync(deadline) is { } refused) return refused;
        var clientId = _unanswered?.Text == text ? _unanswered.Value.Id : Guid.NewGuid().ToString();
        var activity = new JObject { ["type"] = "message", ["text"] = text, ["from"] = new JObject { ["id"] = Mark }, ["channelData"] = new JObject { ["clientActivityID"] = clientId } };
        _unanswered = (text, clientId);
        var (status, body) = await AskAsync(HttpMethod.Post, $"conversations/{Id}/activities", activity.ToString(), deadline);
        if (status != 200) return (status, WordsOf(body));
        _unanswered = null;
        return (status, Fold(string.Join('\n', await NewTextsAsync(deadline))));
    }

    /// <summary>Reads what is new, in this person's way.</summary>
    /// <returns>The texts, the person's own among them.</returns>
    protected virtual async Task<IReadOnlyList<string>> NewTextsAsync(CancellationToken deadline)
    {
        var set = await GetAsync($"conversations/{Id}/activities?watermark={_watermark}", deadline);
        _watermark = (string)set["watermark"]!;
        return [.. set["activities"]!.Select(sent => (string)sent["text"]!)];
    }

    /// <summary>Reads something until it is there.</summary>
    protected async Task<JObject> GetAsync(string path, CancellationToken deadline)
    {
        while (true)
        {
            try
            {
                var (status, body) = await AskAsync(HttpMethod.Get, path, body: null, deadline);
                if (status == 200) return JObject.Parse(body);
                Assert.True(status is 502 or 503 or 504, $"Status {status}: {body}");
            }
            catch (HttpRequestException)
            {
                // The balancer hung up. Nothing is lost by asking again.
            }

            await Task.Delay(Breath, deadline);
        }
    }

    private async Task<(int Status, string Text)?> OpenAsync(CancellationToken deadline)
    {
        foreach (var path in new[] { "tokens/generate", "conversations" })
        {
            var (status, body) = await AskAsync(HttpMethod.Post, path, body: null, deadline);
            if (status is not (200 or 201)) return (status, WordsOf(body));
            _token = (string)JObject.Parse(body)["token"]!;
            if (path == "conversations") Id = (string)JObject.Parse(body)["conversationId"]!;
        }

        return null;
    }

    private async Task<(int Status, string Body)> AskAsync(HttpMethod method, string path, string? body, CancellationToken deadline)
    {
        using var request = new HttpRequestMessage(method, Root + path) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (_token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request, deadline);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(deadline));
    }

    // An instance speaks the protocol; the balancer sends the page.
    private static string WordsOf(string body) =>
        Fold(body.StartsWith('{') ? (string)JObject.Parse(body)["error"]!["message"]! : new HtmlParser().ParseDocument(body).Body!.TextContent);
}

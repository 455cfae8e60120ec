using System.Net.Http.Headers;
using System.Text;
using AdviceBot.Web.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>One conversation over Direct Line's HTTP, as any client would hold it.</summary>
internal sealed class DirectLineChat(HttpClient http)
{
    private const string Root = "/v3/directline/";

    public HttpClient Http { get; } = http;

    public string Id { get; private set; } = string.Empty;

    public string Token { get; set; } = string.Empty;

    public Uri Stream { get; private set; } = null!;

    /// <summary>Takes a token and starts the conversation.</summary>
    public static async Task<DirectLineChat> OpenAsync(AdviceProgram program)
    {
        var chat = new DirectLineChat(program.CreateClient());
        chat.Take(await JsonOf(await chat.SendAsync(HttpMethod.Post, "tokens/generate")));
        chat.Take(await JsonOf(await chat.SendAsync(HttpMethod.Post, "conversations")));
        return chat;
    }

    /// <summary>The same conversation on another instance.</summary>
    public DirectLineChat On(AdviceProgram program) => new(program.CreateClient()) { Id = Id, Token = Token };

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string type = "application/json", string? origin = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return await Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string type = "application/json") => SendAsync(HttpMethod.Post, $"conversations/{Id}/activities", body, type);

    public Task<HttpResponseMessage> SayAsync(string text, string? clientId = null) => PostAsync(Message(text, clientId));

    /// <summary>Says something among so many other messages that it is refused.</summary>
    public async Task<HttpResponseMessage> SayAmongTooManyAsync(string text)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var others = Enumerable.Range(0, 20).Select(_ => SayAsync("hello")).ToArray();
            var answer = await SayAsync(text);
            await Task.WhenAll(others);
            if (!answer.IsSuccessStatusCode) return answer;
        }

        throw new InvalidOperationException("Nothing is ever refused.");
    }

    public async Task<JArray> ActivitiesAsync(string watermark = "") =>
        (JArray)(await JsonOf(await SendAsync(HttpMethod.Get, $"conversations/{Id}/activities?watermark={watermark}")))["activities"]!;

    public async Task<List<string>> TextsAsync(string watermark = "") => [.. (await ActivitiesAsync(watermark)).Select(activity => (string)activity["text"]!)];

    /// <summary>Comes back after a lost connection, for a new stream.</summary>
    public async Task ReconnectAsync(string? watermark = "") =>
        Take(await JsonOf(await SendAsync(HttpMethod.Get, $"conversations/{Id}" + (watermark is null ? "" : $"?watermark={watermark}"))));

    public static async Task<JObject> JsonOf(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JObject.Parse(body);
    }

    public static string Message(string text, string? clientId = null)
    {
        var activity = new JObject { ["type"] = "message", ["text"] = text, ["from"] = new JObject { ["id"] = "dl_somebody-else" } };
        if (clientId is not null) activity["channelData"] = new JObject { ["clientActivityID"] = clientId };
        return activity.ToString();
    }

    private void Take(JObject conversation)
    {
        (Id, Token) = ((string)conversation["conversationId"]!, (string)conversation["token"]!);
        if ((string?)conversation["streamUrl"] is { } stream) Stream = new Uri(stream);
    }
}

using System.Net.WebSockets;
using System.Text;
using AdviceBot.Core.Content;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Cluster.Tests;

/// <summary>Is on Direct Line with a WebSocket, and comes back with the watermark when it is torn.</summary>
internal sealed class StreamPerson(HttpClient client, ContentSet content, Topic topic, int number) : DirectLinePerson(client, content, topic, number), IAsyncDisposable
{
    private const string Bot = "bot";

    private ClientWebSocket? _socket;
    private long _watermark;

    /// <summary>How often the socket was torn.</summary>
    public int Torn { get; private set; }

    // What there is, any client may ask for; here it must come over the socket, each once and in order.
    protected override async Task<IReadOnlyList<string>> NewTextsAsync(CancellationToken deadline)
    {
        var all = (await GetAsync($"conversations/{Id}/activities", deadline))["activities"]!;
        var missing = all.Where(sent => (string?)sent["from"]!["role"] == Bot).Select(PlaceOf).Where(place => place > _watermark).ToHashSet();
        var texts = new List<string>();
        while (missing.Count > 0)
        {
            foreach (var sent in await NextAsync(deadline))
            {
                Assert.True(PlaceOf(sent) > _watermark, "The stream sent something again, or out of order.");
                _watermark = PlaceOf(sent);
                missing.Remove(_watermark);
                texts.Add((string)sent["text"]!);
            }

            Assert.DoesNotContain(missing, place => place < _watermark);
        }

        return texts;
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static long PlaceOf(JToken sent) => long.Parse(((string)sent["id"]!).Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IEnumerable<JToken>> NextAsync(CancellationToken deadline)
    {
        while (true)
        {
            try
            {
                _socket ??= await ConnectAsync(deadline);
                if (await ReadAsync(_socket, deadline) is { } set) return set["activities"]!;
            }
            catch (WebSocketException)
            {
                // Torn, or nobody there.
            }

            Torn++;
            _socket?.Dispose();
            _socket = null;
        }
    }

    private async Task<ClientWebSocket> ConnectAsync(CancellationToken deadline)
    {
        var conversation = await GetAsync($"conversations/{Id}?watermark={_watermark}", deadline);
        var socket = new ClientWebSocket();
        try
        {
            await socket.ConnectAsync(new Uri((string)conversation["streamUrl"]!), deadline);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Null where the other side has closed.
    private static async Task<JObject?> ReadAsync(ClientWebSocket socket, CancellationToken deadline)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, deadline);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JObject.Parse(Encoding.UTF8.GetString(message.ToArray()));
    }
}

using System.Net.WebSockets;
using System.Text;
using AdviceBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>The WebSocket: what it sends, whom it refuses, and that it never hangs.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UtcNow);
    private readonly AdviceProgram _program;

    public StreamTests() => _program = new AdviceProgram(settings: DirectLineSettings.On, services: services => services.AddSingleton<TimeProvider>(_time));

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task It_sends_one_activity_a_frame_in_order_from_the_watermark_on()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.SayAsync("hello");
        var said = await chat.ActivitiesAsync();
        using var all = await OpenAsync(chat.Stream);
        foreach (var activity in said) Assert.Equal([(string)activity["id"]!], IdsOf(await ReadAsync(all)));

        var mark = ((string)said.Last()["id"]!).Split('|')[1];
        await chat.ReconnectAsync(mark);
        using var rest = await OpenAsync(chat.Stream);
        await chat.SayAsync("help");
        Assert.Equal("help", (string)(await ReadAsync(rest))["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task Coming_back_without_a_watermark_gives_only_what_is_said_from_then_on()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        await chat.ReconnectAsync(watermark: null);
        using var socket = await OpenAsync(chat.Stream);
        await chat.SayAsync("help");
        Assert.Equal("help", (string)(await ReadAsync(socket))["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task P21_Its_address_works_for_a_minute_for_its_own_conversation_and_for_trusted_sites()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var other = await DirectLineChat.OpenAsync(_program);
        using (await OpenAsync(chat.Stream, DirectLineSettings.Origin))
        {
        }

        await AssertRefusedAsync(chat.Stream, 403, "https://evil.example");
        await AssertRefusedAsync(new Uri(chat.Stream.ToString().Replace(chat.Id, other.Id, StringComparison.Ordinal)), 403);
        await AssertRefusedAsync(new Uri(chat.Stream.ToString().Split("&t=")[0]), 401);
        await AssertRefusedAsync(new Uri($"{chat.Stream.ToString().Split("&t=")[0]}&t={chat.Token}"), 403);
        _time.Advance(TimeSpan.FromSeconds(60));
        await AssertRefusedAsync(chat.Stream, 403);
    }

    [Fact]
    public async Task P13_A_conversation_has_four_at_most_and_a_place_that_is_left_can_be_taken()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        var sockets = new List<ClientWebSocket>();
        for (var number = 0; number < 4; number++) sockets.Add(await OpenAsync(chat.Stream));
        await AssertRefusedAsync(chat.Stream, 429);
        await ReadAsync(sockets[0]);
        await sockets[0].CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        ClientWebSocket? next = null;
        while (next is null) next = await TryOpenAsync(chat.Stream);
        await ReadAsync(next);
        foreach (var socket in sockets.Append(next)) socket.Dispose();
    }

    [Fact]
    public async Task A_socket_on_which_nothing_is_said_for_as_long_as_a_conversation_is_kept_is_closed()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        using var socket = await OpenAsync(chat.Stream);
        await ReadAsync(socket);
        var closed = CloseOfAsync(socket);
        while (!closed.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMinutes(30));
            await Task.WhenAny(closed, Task.Delay(50));
        }

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await closed);
    }

    [Fact]
    public async Task A_client_that_says_more_than_it_should_is_let_go()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        using var socket = await OpenAsync(chat.Stream);
        await ReadAsync(socket);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await chat.SayAsync("help");
        Assert.Equal("help", (string)(await ReadAsync(socket))["activities"]![0]!["text"]!);

        await socket.SendAsync(new byte[2000], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await CloseOfAsync(socket));
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_nobody_up()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        using var asleep = await OpenAsync(chat.Stream);
        using var awake = await OpenAsync(chat.Stream);
        await ReadAsync(awake);
        for (var number = 0; number < 40; number++)
        {
            var said = (string)(await DirectLineChat.JsonOf(await chat.SayAsync($"{number} " + new string('a', 150_000))))["id"]!;
            while (IdsOf(await ReadAsync(awake)).Single() != said)
            {
            }
        }
    }

    [Fact]
    public async Task A_program_that_stops_says_so_and_does_not_wait()
    {
        var chat = await DirectLineChat.OpenAsync(_program);
        using var socket = await OpenAsync(chat.Stream);
        await ReadAsync(socket);
        var closed = CloseOfAsync(socket);
        _program.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closed);
    }

    internal static async Task<ClientWebSocket> OpenAsync(Uri address, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(address, CancellationToken.None);
        return socket;
    }

    private static async Task<ClientWebSocket?> TryOpenAsync(Uri address)
    {
        try
        {
            return await OpenAsync(address);
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    private static async Task AssertRefusedAsync(Uri address, int status, string? origin = null)
    {
        var fault = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(address, origin));
        Assert.Contains($"'{status}'", fault.Message, StringComparison.Ordinal);
    }

    internal static async Task<JObject> ReadAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JObject.Parse(Encoding.UTF8.GetString(message.ToArray()));
    }

    private static IEnumerable<string> IdsOf(JObject set) => set["activities"]!.Select(activity => (string)activity["id"]!);

    // Reads on until the other side closes, and closes too.
    private static async Task<WebSocketCloseStatus?> CloseOfAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
        {
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return socket.CloseStatus;
    }
}

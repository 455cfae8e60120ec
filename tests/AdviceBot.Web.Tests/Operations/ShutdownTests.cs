using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using AdviceBot.Web.Tests.DirectLine;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>What people who are in the middle of something get when the delivered program is told to stop (SIGTERM).</summary>
public sealed class ShutdownTests
{
    private const string Form = "message=Romance+fraud&say=";

    // A slow phone: longer in all than the two seconds after which the library of the command line would end the process.
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_message_that_is_on_its_way_is_answered_nobody_new_is_let_in_and_then_it_ends()
    {
        await using var program = await StartAsync();
        using var phone = await BeginAsync(program);
        await program.TerminateAsync();
        while (await IsOpenAsync(program.Address)) await Task.Yield();

        foreach (var letter in Form)
        {
            await phone.SendAsync(Encoding.ASCII.GetBytes([letter]));
            await Task.Delay(BetweenBytes);
        }

        var answer = await ReadAsync(phone);
        Assert.Contains("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains("Romance fraud", answer[answer.IndexOf("200 OK", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(0, await program.EndAsync());
    }

    [Fact]
    public async Task Somebody_who_never_finishes_does_not_hold_it_up_beyond_the_limit()
    {
        await using var program = await StartAsync(("DOTNET_shutdownTimeoutSeconds", "1"));
        using var phone = await BeginAsync(program);
        await program.TerminateAsync();
        await program.EndAsync();
        Assert.DoesNotContain("200 OK", await ReadAsync(phone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_Direct_Line_stream_is_told_and_closed()
    {
        await using var program = await StartAsync(DirectLineSettings.On);
        using var http = new HttpClient { BaseAddress = program.Address };
        var chat = await DirectLineChat.OpenAsync(http);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(chat.Stream, CancellationToken.None);
        await program.TerminateAsync();

        var buffer = new byte[64 * 1024];
        WebSocketReceiveResult frame;
        do frame = await socket.ReceiveAsync(buffer, CancellationToken.None);
        while (frame.MessageType != WebSocketMessageType.Close);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, frame.CloseStatus);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        Assert.Equal(0, await program.EndAsync());
    }

    private static Task<RunningProgram> StartAsync(params (string, string)[] settings) =>
        RunningProgram.StartAsync(Repository.Content, [LearntWords.Setting, .. settings]);

    // "100 Continue" is sent when the program begins to read the form: the request is then in hand.
    private static async Task<Socket> BeginAsync(RunningProgram program)
    {
        var phone = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await phone.ConnectAsync(program.Address.Host, program.Address.Port);
        await phone.SendAsync(Encoding.ASCII.GetBytes(
            $"POST / HTTP/1.1\r\nHost: {program.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Form.Length}\r\nExpect: 100-continue\r\n\r\n"));
        var buffer = new byte[1024];
        var read = await phone.ReceiveAsync(buffer);
        Assert.StartsWith("HTTP/1.1 100 Continue", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
        return phone;
    }

    private static async Task<bool> IsOpenAsync(Uri address)
    {
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await other.ConnectAsync(address.Host, address.Port);
            return true;
        }
        catch (SocketException fault)
        {
            // A connection that waited to be accepted is reset; only the one after it says whether anybody listens.
            return fault.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }

    private static async Task<string> ReadAsync(Socket phone)
    {
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await phone.ReceiveAsync(buffer)) > 0;) answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // Cut off.
        }

        return answer.ToString();
    }
}

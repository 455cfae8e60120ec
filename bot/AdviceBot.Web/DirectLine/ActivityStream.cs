using System.Net.WebSockets;
using System.Text;
using AdviceBot.Web.State;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// Sends a conversation over a WebSocket as it grows. It reads from the log at the client's own pace, so a slow client makes nothing pile
/// up; one that takes nothing for a while, that is silent for as long as a conversation is kept, or that says more than it should, is
/// let go, and so is everybody when the program stops: clients then come back with their watermark and lose nothing.
/// </summary>
internal sealed class ActivityStream(IDirectLineLog log, IHostApplicationLifetime lifetime, IOptions<StateOptions> state, TimeProvider time)
{
    // Clients have nothing to say here but empty messages that keep the connection open.
    private const int MostBytesReceived = 1024;
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    /// <summary>Sends until either side ends it.</summary>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="after">How far the client has read.</param>
    /// <param name="cancellationToken">Ends when the connection is lost.</param>
    /// <returns>A task that ends when the socket is closed.</returns>
    public async Task RunAsync(WebSocket socket, string conversationId, long after, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var sending = SendAsync(socket, conversationId, after, end.Token);
        var receiving = ReceiveAsync(socket);
        var status = await Task.WhenAny(sending, receiving) == receiving ? await receiving
            : lifetime.ApplicationStopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable
            : WebSocketCloseStatus.NormalClosure;
        await end.CancelAsync();
        await sending;
        await CloseAsync(socket, status, receiving);
    }

    private async Task SendAsync(WebSocket socket, string conversationId, long after, CancellationToken cancellationToken)
    {
        var idle = TimeSpan.FromMinutes(state.Value.IdleMinutes);
        using var watch = log.Watch(conversationId);
        try
        {
            while (true)
            {
                if (await TryReadAsync(conversationId, after, cancellationToken) is { } page)
                {
                    foreach (var frame in page.ToFrames()) await SendAsync(socket, frame, cancellationToken);
                    after = page.Watermark;
                }

                await watch.ChangedAsync(cancellationToken).WaitAsync(idle, time, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or TimeoutException or WebSocketException)
        {
            // The program stops, the client has gone, is too slow, or nothing was said for a long time: the socket is closed.
        }
    }

    // A log that is away wakes those who watch when it is back; the socket stays open until then.
    private async Task<LogPage?> TryReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        try
        {
            return await log.ReadAsync(conversationId, after, cancellationToken);
        }
        catch (LogAwayException)
        {
            return null;
        }
    }

    private Task SendAsync(WebSocket socket, string text, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).WaitAsync(SendLimit, time, cancellationToken);

    // Ends when the client closes. It is not cancelled: that would break the connection before the client knows why.
    private static async Task<WebSocketCloseStatus> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[MostBytesReceived];
        try
        {
            ValueWebSocketReceiveResult received;
            do received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            while (received.MessageType != WebSocketMessageType.Close && received.EndOfMessage);
            return received.EndOfMessage ? WebSocketCloseStatus.NormalClosure : WebSocketCloseStatus.MessageTooBig;
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return WebSocketCloseStatus.NormalClosure;
        }
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, Task receiving)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, statusDescription: null, CancellationToken.None).WaitAsync(CloseLimit, time);
            }

            await receiving.WaitAsync(CloseLimit, time);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or TimeoutException or InvalidOperationException)
        {
            socket.Abort();
        }
    }
}

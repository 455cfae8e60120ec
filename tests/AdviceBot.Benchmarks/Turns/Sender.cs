using System.Collections.Concurrent;
using System.Diagnostics;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>Sends messages to one bot, many conversations at once, and notes how long each took.</summary>
/// <param name="bot">The bot.</param>
/// <param name="atOnce">How many conversations are held at once.</param>
internal sealed class Sender(BotProcess bot, int atOnce) : IDisposable
{
    // Reading every answer would cost the load more than the bot; the others are only counted.
    private const int ReadEvery = 50;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = bot.Address };
    private readonly ConcurrentBag<double> _times = [];
    private int _sent;

    /// <summary>Holds conversations, each one's messages one after the other.</summary>
    /// <param name="conversations">The messages of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="pause">How long a person thinks before each message, on average: anything from no time to twice as long.</param>
    /// <returns>The milliseconds of each turn, sorted, and of all together.</returns>
    /// <exception cref="InvalidOperationException">A bot answered something else than it should.</exception>
    public async Task<(double[] Turns, TimeSpan Whole)> SendAsync(IEnumerable<Message[]> conversations, CancellationToken cancellationToken, TimeSpan pause = default)
    {
        var bodies = conversations.Select(messages => messages.Select(message => (message, Body: message.ToBody())).ToArray()).ToList();
        _times.Clear();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (messages, stop) =>
        {
            foreach (var (message, body) in messages)
            {
                if (pause > TimeSpan.Zero) await Task.Delay(2 * Random.Shared.NextDouble() * pause, stop);
                await SendAsync(message, body, stop);
            }
        });
        return (_times.Order().ToArray(), clock.Elapsed);
    }

    /// <summary>Sends one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The words of the answer.</returns>
    public async Task<string> AskAsync(Message message, CancellationToken cancellationToken)
    {
        using var body = message.ToBody();
        using var response = await _client.PostAsync("/api/messages", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Message.Texts(await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task SendAsync(Message message, HttpContent body, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await _client.PostAsync("/api/messages", body, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"The bot answered {(int)response.StatusCode}.");
        if (Interlocked.Increment(ref _sent) % ReadEvery != 0) return;
        var text = System.Text.Encoding.UTF8.GetString(answer);
        if (!message.IsAnsweredBy(text)) throw new InvalidOperationException($"\"{message.Text}\" should be answered with \"{message.Expected}\", and not with:\n{Message.Texts(text)}");
    }
}

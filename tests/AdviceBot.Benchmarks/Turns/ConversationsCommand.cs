using System.Globalization;
using AdviceBot.Tests.Support;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>The verb <c>conversations</c>: how a turn and the program's memory grow with the conversations that are in hand.</summary>
/// <param name="content">The content folder.</param>
/// <param name="sizes">How many conversations are in hand, the fewest first.</param>
internal sealed class ConversationsCommand(string content, int[] sizes)
{
    private const int AtOnce = 8;
    private const int Pressed = 300;
    private const int WarmUp = 500;

    private readonly IReadOnlyList<(string Title, string Button, string Answer)> _presses = TopicTurns.Of(content).Presses;

    /// <summary>Opens the conversations and presses a button in some of them, with state in memory, in PostgreSQL or both; prints a table.</summary>
    /// <param name="states">Which stores.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IEnumerable<string> states, CancellationToken cancellationToken)
    {
        Console.WriteLine("| state | conversations in hand | a button pressed in one: p50 (ms) | p99 (ms) | memory (MB) | the first one is still known |");
        Console.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var state in states)
        {
            await using var server = state == "postgres" ? await PostgresServer.StartAsync() : null;
            await using var bot = await BotProcess.StartAsync(HostCommand.Advice, content, withMeaning: false, server is null ? [] : [("State:Postgres", await server.CreateDatabaseAsync())]);
            await GrowAsync(state, bot, cancellationToken);
        }

        return 0;
    }

    private async Task GrowAsync(string state, BotProcess bot, CancellationToken cancellationToken)
    {
        using var sender = new Sender(bot, AtOnce);
        await sender.SendAsync(Conversations("warm", 0, WarmUp).Select(one => new[] { Opening(one), Press(one) }), cancellationToken);
        var opened = 0;
        foreach (var size in sizes)
        {
            await sender.SendAsync(Conversations("held", opened, size - opened).Select(one => new[] { Opening(one) }), cancellationToken);
            opened = size;
            var newest = Conversations("pressed", size, Pressed).ToList();
            await sender.SendAsync(newest.Select(one => new[] { Opening(one) }), cancellationToken);
            var (turns, _) = await sender.SendAsync(newest.Select(one => new[] { Press(one) }), cancellationToken);
            var megabytes = (await bot.UsedAsync()).Megabytes;
            var known = await IsKnownAsync(sender, cancellationToken) ? "yes" : "no";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {state} | {size} | {turns[turns.Length / 2]:F2} | {turns[(int)(turns.Length * 0.99)]:F1} | {megabytes} | {known} |"));
        }
    }

    // Opened again afterwards, so that the next look finds it at the same question.
    private async Task<bool> IsKnownAsync(Sender sender, CancellationToken cancellationToken)
    {
        var first = Conversations("held", 0, 1).Single();
        var known = Press(first).IsIn(await sender.AskAsync(Press(first), cancellationToken));
        await sender.AskAsync(Opening(first), cancellationToken);
        return known;
    }

    private static IEnumerable<(string Name, int Number)> Conversations(string kind, int from, int count) => Enumerable.Range(from, count).Select(number => ($"{kind}-{number}", number));

    private Message Opening((string Name, int Number) one) => new(one.Name, _presses[one.Number % _presses.Count].Title);

    private Message Press((string Name, int Number) one) => new(one.Name, _presses[one.Number % _presses.Count].Button, _presses[one.Number % _presses.Count].Answer);
}

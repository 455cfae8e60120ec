using System.Globalization;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>The verb <c>growth</c>: how the cost of a turn grows with the length of the message. Other growth is not measured yet.</summary>
internal static class GrowthCommand
{
    private const int Repeats = 10;
    private const string Sentence = "Somebody has sent me a message about a parcel and I paid a small fee with my card. ";

    /// <summary>Sends messages of each length, each in a conversation of its own, and prints a table.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="words">The lengths, in words.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string content, IEnumerable<int> words, CancellationToken cancellationToken)
    {
        await using var bot = await BotProcess.StartAsync(HostCommand.Advice, content, withMeaning: false);
        using var sender = new Sender(bot, 1);
        Console.WriteLine("| words | turn p50 (ms) | allocated a turn (bytes) | bytes a word |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var length in words)
        {
            await sender.SendAsync(Messages(length), cancellationToken);
            var before = (await bot.UsedAsync()).Allocated;
            var (turns, _) = await sender.SendAsync(Messages(length), cancellationToken);
            var bytes = ((await bot.UsedAsync()).Allocated - before) / turns.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {length} | {turns[turns.Length / 2]:F1} | {bytes:N0} | {bytes / length} |"));
        }

        return 0;
    }

    // A number in every sentence, so that no part is left out because it only repeats another.
    private static IEnumerable<Message[]> Messages(int words)
    {
        var sentences = Enumerable.Range(0, (words / Sentence.Split(' ').Length) + 1).Select(number => $"{Sentence}{number} times. ");
        var text = string.Join(' ', string.Concat(sentences).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(words));
        return Enumerable.Range(0, Repeats).Select(_ => new[] { new Message(Guid.NewGuid().ToString(), text) });
    }
}

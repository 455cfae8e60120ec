using System.Globalization;
using AdviceBot.Benchmarks.Start;
using AdviceBot.Benchmarks.Turns;
using Newtonsoft.Json;

namespace AdviceBot.Benchmarks.Memory;

/// <summary>The verb <c>memory</c>: what the published program holds in memory when it has started and after many conversations, and what that is.</summary>
/// <param name="content">The content folder.</param>
/// <param name="sizes">After how many conversations, the fewest first.</param>
internal sealed class MemoryCommand(string content, int[] sizes)
{
    private const int AtOnce = 8;
    private const double Mebibyte = 1024 * 1024;

    // What a start leaves behind is given back by then.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(12);

    private readonly IReadOnlyList<(string Question, string Button)> _said = TopicTurns.Of(content).Questions;
    private readonly List<object> _results = [];

    /// <summary>Runs it.</summary>
    /// <param name="program">The folder of the published program; null to publish it first.</param>
    /// <param name="json">Where the figures go too, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(DirectoryInfo? program, FileInfo? json, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-memory-").FullName;
        try
        {
            var assembly = PublishedProgram.Assembly(program?.FullName ?? await PublishedProgram.MakeAsync(folder, cancellationToken));
            Console.WriteLine("| program | conversations | together (MiB) | its share | heap and stacks | types and compiled code | .NET's libraries | native libraries | the program and its libraries |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            await using (var bare = await BotProcess.StartAsync(HostCommand.Bare, content, withMeaning: false)) await GrowAsync("bare echo bot", bare, number => [Said(number, BareBot.Echo)], cancellationToken);
            foreach (var (name, withMeaning) in new[] { ("words only", false), ("with meaning", true) })
            {
                await using var bot = await BotProcess.StartPublishedAsync(assembly, content, withMeaning);
                await GrowAsync($"AdviceBot, {name}", bot, Conversation, cancellationToken);
            }

            if (json is not null) await File.WriteAllTextAsync(json.FullName, JsonConvert.SerializeObject(_results, Formatting.Indented), cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task GrowAsync(string name, BotProcess bot, Func<int, Message[]> conversation, CancellationToken cancellationToken)
    {
        using var sender = new Sender(bot, AtOnce);
        var held = 0;
        foreach (var size in sizes)
        {
            await sender.SendAsync(Enumerable.Range(held, size - held).Select(conversation), cancellationToken);
            held = size;
            await Task.Delay(Settled, cancellationToken);
            Print(name, held, ResidentMemory.Of(bot.Id));
        }
    }

    private void Print(string program, int conversations, ResidentMemory memory)
    {
        _results.Add(new { program, conversations, memory });
        string[] cells = [.. new[] { memory.Whole, memory.Share, memory.Heap, memory.Types, memory.Framework, memory.Native, memory.Program }.Select(bytes => (bytes / Mebibyte).ToString("F1", CultureInfo.InvariantCulture))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {program} | {conversations:N0} | {string.Join(" | ", cells)} |"));
    }

    private Message[] Conversation(int number)
    {
        var (question, button) = _said[number % _said.Count];
        return [Said(number, question), Said(number, button)];
    }

    private static Message Said(int conversation, string text) => new($"memory-{conversation}", text);
}

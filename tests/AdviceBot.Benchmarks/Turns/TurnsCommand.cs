using System.Globalization;
using AdviceBot.Tests.Support;
using Newtonsoft.Json;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>The verb <c>turns</c>: whole turns over HTTP of this machine, ours and others', in one run and one table.</summary>
internal sealed class TurnsCommand(TurnPlan plan, string content, int[] atOnce)
{
    private const int QuestionsOfEach = 3;
    private const string Script = "tests/clients/botbuilder/bot.mjs";

    private readonly List<TurnResult> _results = [];
    private readonly TurnRun _run = new(plan);

    /// <summary>Runs it.</summary>
    /// <param name="postgres">Whether our turns are measured with state in PostgreSQL too.</param>
    /// <param name="meaning">Whether our advice turn is measured with the sentence encoder too.</param>
    /// <param name="javaScript">Whether npm's SDK is measured.</param>
    /// <param name="json">Where the figures go too, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(bool postgres, bool meaning, bool javaScript, FileInfo? json, CancellationToken cancellationToken)
    {
        if (javaScript) await MeasureAsync("JavaScript SDK", () => BotProcess.StartJavaScriptAsync(Path.Combine(Repository.Root, Script)), cancellationToken, Scenario.Echo, Scenario.Waterfall);
        await MeasureAsync("bare bot", () => BotProcess.StartAsync(HostCommand.Bare, content, withMeaning: false), cancellationToken, Scenario.Echo, Scenario.Waterfall);
        await MeasureAdviceAsync("AdviceBot", withMeaning: false, null, cancellationToken);
        if (meaning) await MeasureAdviceAsync("AdviceBot, with meaning", withMeaning: true, null, cancellationToken);
        if (postgres)
        {
            await using var server = await PostgresServer.StartAsync();
            await MeasureAdviceAsync("AdviceBot, PostgreSQL", withMeaning: false, await server.CreateDatabaseAsync(), cancellationToken);
        }

        Print();
        if (json is not null) await File.WriteAllTextAsync(json.FullName, JsonConvert.SerializeObject(_results, Formatting.Indented), cancellationToken);
        return 0;
    }

    /// <summary>What was measured.</summary>
    public IReadOnlyList<TurnResult> Results => _results;

    private async Task MeasureAsync(string name, Func<Task<BotProcess>> start, CancellationToken cancellationToken, params Scenario[] scenarios)
    {
        await using var bot = await start();
        await MeasureAsync(name, bot, scenarios, cancellationToken);
    }

    private async Task MeasureAdviceAsync(string name, bool withMeaning, string? database, CancellationToken cancellationToken)
    {
        var turns = TopicTurns.Of(content);
        await using var bot = await BotProcess.StartAsync(HostCommand.Advice, content, withMeaning, database is null ? [] : [("State:Postgres", database)]);
        using var sender = new Sender(bot, 1);
        await MeasureAsync(name, bot, [Scenario.Advice(await turns.AnsweredAsync(sender, QuestionsOfEach, cancellationToken)), Scenario.Choice(turns.Presses)], cancellationToken);
    }

    private async Task MeasureAsync(string name, BotProcess bot, Scenario[] scenarios, CancellationToken cancellationToken)
    {
        foreach (var scenario in scenarios)
        {
            foreach (var many in atOnce)
            {
                Console.Error.WriteLine($"{name}: {scenario.Name}, {many} at once");
                _results.Add(await _run.MeasureAsync(name, bot, scenario, many, TimeSpan.Zero, cancellationToken));
            }

            if (plan.Pause == TimeSpan.Zero) continue;
            Console.Error.WriteLine($"{name}: {scenario.Name}, {atOnce.Max()} at once that pause");
            _results.Add(await _run.MeasureAsync(name, bot, scenario, atOnce.Max(), plan.Pause, cancellationToken));
        }
    }

    private void Print()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, shared by the bot, the load and the database; .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine("| bot | turn | at once | pause (ms) | turns a second | p50 (ms) | p99 (ms) | processor a turn: bot (ms) | load (ms) | stopped by the collector | allocated a turn (bytes) | memory (MB) | speed / JavaScript waterfall | speed / bare waterfall | bytes / bare waterfall |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var result in _results)
        {
            var bare = Find("bare bot", Scenario.Waterfall.Name, result.AtOnce);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Bot} | {result.Turn} | {result.AtOnce} | {result.PauseMilliseconds:0} | {result.TurnsASecond:F0} | {result.P50Milliseconds:F2} | {result.P99Milliseconds:F1} | {result.ProcessorMilliseconds:F3} | {result.LoadMilliseconds:F3} | {result.Paused:P1} | {result.AllocatedBytes:N0} | {result.Megabytes} | {result.SpeedAgainst(Find("JavaScript SDK", Scenario.Waterfall.Name, result.AtOnce)):F2} | {result.SpeedAgainst(bare):F2} | {result.BytesAgainst(bare):F2} |"));
        }
    }

    private TurnResult? Find(string bot, string turn, int many) => _results.Find(result => result.Bot == bot && result.Turn == turn && result.AtOnce == many && result.PauseMilliseconds == 0);
}

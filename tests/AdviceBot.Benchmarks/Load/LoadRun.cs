using System.Collections.Concurrent;
using System.Diagnostics;
using AdviceBot.Core.Content;
using AdviceBot.Tests.Support;

namespace AdviceBot.Benchmarks.Load;

/// <summary>Runs one load against one running program.</summary>
/// <param name="plan">How much.</param>
/// <param name="program">The program.</param>
internal sealed class LoadRun(LoadPlan plan, RunningProgram program)
{
    private const int WarmUp = 200;
    private const int Samples = 10;

    private readonly ConcurrentBag<double> _conversations = [];
    private readonly ConcurrentBag<double> _turns = [];

    /// <summary>Holds the conversations.</summary>
    /// <param name="state">Where state is kept, for the report.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was measured.</returns>
    public async Task<LoadResult> RunAsync(string state, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = program.Address };
        var topics = new ContentLoader(plan.Content, RequiredWords.None).Load().Content!.Topics.Values
            .Where(topic => topic.Audience == Audience.Public && topic.Steps.Count > 0)
            .OrderBy(topic => topic.Id, StringComparer.Ordinal)
            .ToList();
        await HoldAsync(client, topics, "warm", WarmUp, cancellationToken);
        _conversations.Clear();
        _turns.Clear();

        var memory = new List<long> { ResidentMegabytes() };
        var clock = Stopwatch.StartNew();
        for (var part = 0; part < Samples && clock.Elapsed < plan.Limit; part++)
        {
            await HoldAsync(client, topics, $"{part}", plan.Conversations / Samples, cancellationToken);
            memory.Add(ResidentMegabytes());
        }

        clock.Stop();
        return new LoadResult(
            state, _conversations.Count, _turns.Count / clock.Elapsed.TotalSeconds, Percentile(_conversations, 0.5), Percentile(_conversations, 0.99),
            Percentile(_turns, 0.5), Percentile(_turns, 0.99), memory);
    }

    private Task HoldAsync(HttpClient client, List<Topic> topics, string part, int count, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = plan.Users, CancellationToken = cancellationToken }, async (number, _) =>
        {
            var turns = await new Visitor(client, topics[number % topics.Count], $"{part}-{number}").HoldAsync();
            foreach (var turn in turns) _turns.Add(turn);
            _conversations.Add(turns.Sum());
        });

    // What the operating system says that the process holds; Linux, where the tests run.
    private long ResidentMegabytes()
    {
        using var process = Process.GetProcessById(program.ProcessId);
        return process.WorkingSet64 / (1024 * 1024);
    }

    private static double Percentile(IReadOnlyCollection<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}

using System.Globalization;
using AdviceBot.Tests.Support;
using Newtonsoft.Json;

namespace AdviceBot.Benchmarks.Load;

/// <summary>The verb <c>load</c>: the same load with state in memory and in a PostgreSQL server of its own, in one run.</summary>
internal static class LoadCommand
{
    private const string Memory = "memory";
    private const string Postgres = "postgres";

    /// <summary>Runs the load and prints a Markdown table.</summary>
    /// <param name="plan">How much.</param>
    /// <param name="state">Where state is kept: memory, postgres or both.</param>
    /// <param name="json">Where the figures go too, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(LoadPlan plan, string state, FileInfo? json, CancellationToken cancellationToken)
    {
        var results = new List<LoadResult>();
        foreach (var kind in state == "both" ? [Memory, Postgres] : new[] { state }) results.Add(await RunAsync(plan, kind, cancellationToken));
        Print(plan, results);
        if (json is not null) await File.WriteAllTextAsync(json.FullName, JsonConvert.SerializeObject(results, Formatting.Indented), cancellationToken);
        return 0;
    }

    private static async Task<LoadResult> RunAsync(LoadPlan plan, string state, CancellationToken cancellationToken)
    {
        await using var server = state == Postgres ? await PostgresServer.StartAsync() : null;
        // Development lets the load in without tokens; nothing else differs from what is delivered.
        List<(string, string)> settings = [("Logging:LogLevel:Default", "Warning"), ("Understanding:EncoderFolder", "none")];
        if (server is not null) settings.Add(("State:Postgres", await server.CreateDatabaseAsync()));
        await using var program = await RunningProgram.StartAsync(plan.Content, [.. settings]);
        return await new LoadRun(plan, program).RunAsync(state, cancellationToken);
    }

    private static void Print(LoadPlan plan, List<LoadResult> results)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores shared by the program, the load and the database; {plan.Users} conversations at once");
        Console.WriteLine();
        Console.WriteLine("| state | conversations | turns a second | conversation p50 / p99 (ms) | turn p50 / p99 (ms) | memory (MB) at the start and after each tenth |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var result in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.State} | {result.Conversations} | {result.TurnsASecond:F0} | {result.P50Milliseconds:F0} / {result.P99Milliseconds:F0} | {result.TurnP50Milliseconds:F1} / {result.TurnP99Milliseconds:F1} | {string.Join(", ", result.Memory)} |"));
        }
    }
}

using System.Globalization;
using AdviceBot.Benchmarks.Turns;
using Newtonsoft.Json;

namespace AdviceBot.Benchmarks.Start;

/// <summary>
/// The verb <c>start</c>: from the start of a process to the body of its first answer, the published program against a bare echo bot in one run.
/// Each kind is started once before, so that files are in memory and what can be learnt is.
/// </summary>
internal sealed class StartCommand(string content, int runs)
{
    private const string Question = "I met a man online and he wants money for a flight";

    private readonly List<StartResult> _results = [];

    /// <summary>Runs it.</summary>
    /// <param name="program">The folder of the published program; null to publish it first.</param>
    /// <param name="json">Where the figures go too, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(DirectoryInfo? program, FileInfo? json, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-start-").FullName;
        try
        {
            var published = program?.FullName ?? await PublishedProgram.MakeAsync(Path.Combine(folder, "program"), cancellationToken);
            var learnt = Directory.CreateDirectory(Path.Combine(folder, "words")).FullName;
            string[] advice = [PublishedProgram.Assembly(published), "--content", content, "--urls", "http://127.0.0.1:0"];
            string[] bare = [Path.Combine(AppContext.BaseDirectory, "AdviceBot.Benchmarks.dll"), "host", "--bot", HostCommand.Bare, "--content", content];
            await MeasureAsync("bare echo bot", new FirstAnswer(bare, BareBot.Echo, []), cancellationToken);
            await MeasureAsync("AdviceBot, words only", new FirstAnswer(advice, Question, [("Understanding__EncoderFolder", learnt)]), cancellationToken);
            await MeasureAsync("AdviceBot, with meaning", new FirstAnswer(advice, Question, []), cancellationToken);
            Print();
            if (json is not null) await File.WriteAllTextAsync(json.FullName, JsonConvert.SerializeObject(_results, Formatting.Indented), cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(string name, FirstAnswer start, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine(name);
        await start.TimeAsync(cancellationToken);
        var times = new List<StartTimes>();
        for (var run = 0; run < runs; run++) times.Add(await start.TimeAsync(cancellationToken));
        _results.Add(new StartResult(name, times));
    }

    private void Print()
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {runs} starts of each, medians (least to most)");
        Console.WriteLine();
        Console.WriteLine("| program | listens (ms) | first answer (ms) | processor until then (ms) | memory then (MB) | processor / bare echo bot |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var result in _results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Program} | {Cell(result.Listens)} | {Cell(result.Answers)} | {Cell(result.Processor)} | {result.Megabytes.Median:F0} | {result.Processor.Median / _results[0].Processor.Median:F1} |"));
        }
    }

    private static string Cell(Spread spread) => string.Create(CultureInfo.InvariantCulture, $"{spread.Median:F0} ({spread.Least:F0} to {spread.Most:F0})");
}

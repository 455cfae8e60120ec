using System.Diagnostics;
using AdviceBot.Tests.Support;

namespace AdviceBot.Benchmarks.Editing;

/// <summary>The verb <c>save</c>: from saving a page to the changed answer in the chat of the real program, over HTTP (E12).</summary>
internal static class SaveBenchmark
{
    private const string Page = "topics/scams/romance-fraud.md";
    private const string Message = "I met a man online and he wants money for a flight";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Saves a page several times and prints a line.</summary>
    /// <param name="content">The content folder; a copy of it is changed.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string content, int rounds, CancellationToken cancellationToken)
    {
        using var pages = ManyPages.Make(content);
        var file = Path.Combine(pages.Folder, Page);
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        var answer = text.Split("\n---\n", 2)[1].TrimStart().Split('\n')[0];
        await using var program = await RunningProgram.StartAsync(pages.Folder, ("Logging:LogLevel:Default", "Warning"), ("Understanding:EncoderFolder", "none"));
        using var client = new HttpClient { BaseAddress = program.Address };
        var times = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            // At another moment between two looks each time, as people save.
            await Task.Delay(1000 + (round * 97 % 500), cancellationToken);
            var changed = $"Send nothing today, says edition {round}.";
            await File.WriteAllTextAsync(file, text.Replace(answer, changed, StringComparison.Ordinal), cancellationToken);
            var watch = Stopwatch.StartNew();
            while (!(await AskAsync(client, cancellationToken)).Contains(changed, StringComparison.Ordinal))
            {
                if (watch.Elapsed > Limit) throw new InvalidOperationException("The changed answer never came.");
                await Task.Delay(10, cancellationToken);
            }

            // The first change finds the program cold, and is not counted.
            if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{Environment.ProcessorCount} cores shared with the program; {rounds} saves. From saving to the changed answer, in ms, min / median / max: {CheckBenchmark.Spread(times)}");
        return 0;
    }

    private static async Task<string> AskAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent([new("message", Message)]);
        using var response = await client.PostAsync("/", form, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}

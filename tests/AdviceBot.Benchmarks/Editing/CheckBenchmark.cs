using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;
using AdviceBot.Dialogs.Teams;

namespace AdviceBot.Benchmarks.Editing;

/// <summary>The verb <c>check</c>: how long every rule about content takes, by how many pages there are (E2).</summary>
internal static class CheckBenchmark
{
    /// <summary>Checks each size several times, after one run that nobody counts, and prints a Markdown table.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="sizes">How many pages.</param>
    /// <param name="rounds">How many times.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string content, IEnumerable<int> sizes, int rounds)
    {
        Console.WriteLine("| topic pages | reading (ms) min / median / max | reading and every rule of check --quick (ms) min / median / max | a page (ms) |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var size in sizes)
        {
            using var pages = ManyPages.Make(content, size);
            var loader = new ContentLoader(pages.Folder, RequiredWords.None);
            var checker = new ContentChecker(loader, TimeProvider.System);
            var reading = Measure(rounds, () => loader.Load());
            var errors = 0;
            var checking = Measure(rounds, () =>
            {
                var snapshot = loader.TakeSnapshot();
                var result = loader.Load(snapshot);
                errors = checker.Check(snapshot, result).Concat(new TeamsCardCheck(result.Content!).Run()).Count(finding => finding.Severity == Severity.Error);
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size} | {Spread(reading)} | {Spread(checking)} | {checking[0] / size:F2} |"));
            if (errors > 0) Console.WriteLine($"There are {errors} errors in these pages, which there should not be.");
        }

        return 0;
    }

    /// <summary>Times in milliseconds, the shortest first.</summary>
    internal static List<double> Measure(int rounds, Action act)
    {
        act();
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            act();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <summary>The shortest, the middle and the longest.</summary>
    internal static string Spread(List<double> sorted) => string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:F0} / {sorted[sorted.Count / 2]:F0} / {sorted[^1]:F0}");
}

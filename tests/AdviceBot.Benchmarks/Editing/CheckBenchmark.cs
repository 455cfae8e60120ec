using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Web.Commands;

namespace AdviceBot.Benchmarks.Editing;

/// <summary>
/// The verb <c>check</c>: how long <c>check --quick</c> takes by how many pages there are (E2), with nothing remembered, with everything
/// remembered, and after a page was edited; in this process, where the code is compiled already, and as the command that an editor runs.
/// </summary>
internal static class CheckBenchmark
{
    /// <summary>Checks each size several times, after one run that nobody counts, and prints a Markdown table.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="sizes">How many pages.</param>
    /// <param name="rounds">How many times.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string content, IEnumerable<int> sizes, int rounds)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {rounds} rounds. Milliseconds, least / middle / most, and the least of processor time (both cores together).");
        Console.WriteLine();
        Console.WriteLine("| topic pages | what is remembered | check | of the processor | whole command |");
        Console.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var size in sizes)
        {
            using var pages = ManyPages.Make(content, size);
            var page = Directory.GetFiles(Path.Combine(pages.Folder, "topics"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
            var text = File.ReadAllText(page);
            var edits = 0;
            void Edit() => File.WriteAllText(page, $"{text}\nIt was edited {edits++} times.\n");
            void Forget() => File.Delete(QuickCheck.File);

            Row(pages.Folder, size, "nothing: the first run", Forget, rounds);
            Row(pages.Folder, size, "all pages", () => { }, rounds);
            Row(pages.Folder, size, "all but one, edited", Edit, rounds);
            Forget();
            var errors = QuickCheck.Create(new ContentLoader(pages.Folder, RequiredWords.None), TimeProvider.System).Check().Count(finding => finding.Severity == Severity.Error);
            if (errors > 0) Console.WriteLine($"There are {errors} errors in these pages, which there should not be.");
        }

        return 0;
    }

    private static void Row(string folder, int size, string remembered, Action before, int rounds)
    {
        var (check, processor) = Times(rounds, before, () => QuickCheck.Create(new ContentLoader(folder, RequiredWords.None), TimeProvider.System).Check());
        var (command, _) = Times(rounds, before, () => RunCommand(folder));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size} | {remembered} | {Spread(check)} | {processor[0]:F0} | {Spread(command)} |"));
    }

    // Only the check is counted, not what comes before it.
    private static (List<double> Wall, List<double> Processor) Times(int rounds, Action before, Action run)
    {
        var (wall, processor) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            before();
            var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            run();
            if (round == 0) continue;
            wall.Add(watch.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        wall.Sort();
        processor.Sort();
        return (wall, processor);
    }

    private static void RunCommand(string folder)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll"), "check", "--quick", "--content", folder]) { RedirectStandardOutput = true })!;
        command.StandardOutput.ReadToEnd();
        command.WaitForExit();
        if (command.ExitCode != 0) throw new InvalidOperationException("The check failed; run it by itself to see why.");
    }

    /// <summary>The shortest, the middle and the longest.</summary>
    internal static string Spread(List<double> sorted) => string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:F0} / {sorted[sorted.Count / 2]:F0} / {sorted[^1]:F0}");
}

using System.Diagnostics;
using System.Globalization;
using AdviceBot.Benchmarks.Editing;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using Microsoft.Extensions.Options;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>The verb <c>topics</c>: how loading, learning, a changed page, memory and finding grow with the number of topic pages. Words alone; processor time.</summary>
internal static class TopicsCommand
{
    private const string Question = "my facebook account has been hacked and i am so worried because they are writing to all my friends and asking them for money and i cannot get in any more and my password does not work what should i do now please help";

    /// <summary>Measures and prints.</summary>
    /// <param name="content">The content folder that the pages are made from.</param>
    /// <param name="sizes">The numbers of pages.</param>
    /// <param name="rounds">How often a message is read for a figure.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string content, int[] sizes, int rounds)
    {
        Console.WriteLine("| pages | load (s) | learn (s) | start again with what was learnt (s) | learn one changed page (s) | heap (MB) | a message of 40 words (ms) |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var size in sizes) Measure(content, size, rounds);
        return 0;
    }

    private static void Measure(string content, int size, int rounds)
    {
        using var pages = ManyPages.Make(content, size);
        var learnt = Directory.CreateTempSubdirectory("advicebot-learnt-");
        try
        {
            var loader = new ContentLoader(pages.Folder, RequiredWords.None);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (load, set) = Time(() => loader.Load().Content!);
            var factory = new TopicFinderFactory(Options.Create(new UnderstandingOptions { EncoderFolder = learnt.FullName, WaitForEncoder = true }));
            var learn = Time(() => factory.Create(set)).Seconds;
            var (again, finder) = Time(() => factory.Create(set));
            var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            var message = Cost.Of(() => finder.Find(Question, Audience.Public), rounds).Milliseconds;
            var first = set.Topics.Values.First();
            var changed = set with { Topics = set.Topics.ToDictionary(pair => pair.Key, pair => pair.Value == first ? first with { Questions = [.. first.Questions, "one question more than before"] } : pair.Value) };
            var reload = Time(() => factory.Create(changed)).Seconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set.Topics.Count} | {load:F1} | {learn:F1} | {again:F2} | {reload:F1} | {heap:F0} | {message:F2} |"));
        }
        finally
        {
            learnt.Delete(recursive: true);
        }
    }

    private static (double Seconds, T Result) Time<T>(Func<T> run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = run();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, result);
    }
}

using System.Diagnostics;
using System.Globalization;
using AdviceBot.Benchmarks.Editing;
using AdviceBot.Benchmarks.Turns;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>The verb <c>topics</c>: how loading, learning, a changed page, memory, finding, a whole turn and quality grow with the number of topic pages. Processor time.</summary>
internal static class TopicsCommand
{
    private const string Question = "my facebook account has been hacked and i am so worried because they are writing to all my friends and asking them for money and i cannot get in any more and my password does not work what should i do now please help";
    private const int WarmUp = 100;
    private const int Turns = 300;

    /// <summary>Measures and prints.</summary>
    /// <param name="content">The content folder that the pages are made from.</param>
    /// <param name="sizes">The numbers of pages.</param>
    /// <param name="most">How many classes one model tells apart; several to compare.</param>
    /// <param name="rounds">How often a message is read for a figure.</param>
    /// <param name="encoder">The folder with the encoder and the embeddings that there are; null for words alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string content, int[] sizes, int[] most, int rounds, string? encoder, CancellationToken cancellationToken)
    {
        Console.WriteLine(GeneratedPages.Description);
        Console.WriteLine();
        Console.WriteLine("| pages | lessons | classes a model | load (s) | learn (s) | learn, by the clock (s) | start again with what was learnt (s) | learn one changed page (s) | rules for danger, languages and titles (s) | stored (MB) | heap (MB) | a message of 40 words (ms) | a turn: least, middle (ms); the program (MB) | real pages' tests: first / three | generated pages' tests: first / three |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|");
        foreach (var size in sizes)
        {
            using var pages = ManyPages.Make(content);
            GeneratedPages.Add(pages, Directory.GetFiles(Path.Combine(pages.Folder, "topics"), "*.md", SearchOption.AllDirectories).Length, size);
            foreach (var classes in most) await MeasureAsync(pages.Folder, classes, rounds, encoder, cancellationToken);
        }

        return 0;
    }

    private static async Task MeasureAsync(string folder, int most, int rounds, string? encoder, CancellationToken cancellationToken)
    {
        var learnt = Directory.CreateTempSubdirectory("advicebot-learnt-");
        try
        {
            if (encoder is not null) Array.ForEach([EncoderFolder.ModelFile, EncoderFolder.CacheFile], file => File.Copy(Path.Combine(encoder, file), Path.Combine(learnt.FullName, file)));
            var loader = new ContentLoader(folder, RequiredWords.None);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var (load, _, set) = Time(() => loader.Load().Content!);
            var options = Options.Create(new UnderstandingOptions { EncoderFolder = learnt.FullName, WaitForEncoder = true });
            var shared = new SharedEncoder(options);
            var factory = new TopicFinderFactory(options, encoder: shared) { MostClasses = most };
            // With a warm cache: every sentence has been encoded before.
            if (encoder is not null) Encode(factory, set, learnt);
            var (learn, clock, _) = Time(() => factory.Create(set));
            var stored = learnt.EnumerateFiles().Sum(file => file.Length) / 1e6;
            var (again, _, finder) = Time(() => factory.Create(set));
            var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            var message = Cost.Of(() => finder.Find(Question, Audience.Public), rounds).Milliseconds;
            var rest = Time(() => (new UrgencyDetectorFactory(shared, options).Create(set), new LanguageDetectorFactory(options).Create(set), new PhraseBook(set))).Processor;
            var turn = most == LabelTree.MostClasses ? await TurnAsync(folder, learnt.FullName, encoder is not null, cancellationToken) : "";
            var (generated, real) = (set.Topics.Values.Where(IsGenerated).ToList(), set.Topics.Values.Where(topic => !IsGenerated(topic)).ToList());
            var (ofReal, ofGenerated) = (Quality.Of(finder, real), Quality.Of(finder, generated));
            var reload = Time(() => factory.Create(Changed(set))).Processor;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Topics.Count:N0} | {Lessons.From(set).All.Count:N0} | {most} | {load:F1} | {learn:F1} | {clock:F1} | {again:F2} | {reload:F1} | {rest:F1} | {stored:F0} | {heap:F0} | {message:F2} | {turn} | {ofReal} | {ofGenerated} |"));
        }
        finally
        {
            learnt.Delete(recursive: true);
        }
    }

    private static void Encode(TopicFinderFactory factory, ContentSet set, DirectoryInfo learnt)
    {
        factory.Create(set);
        foreach (var file in learnt.EnumerateFiles().Where(file => file.Name is LearntFolder.LessonsFile or LearntFolder.WeightsFile)) file.Delete();
    }

    private static bool IsGenerated(Topic topic) => topic.Id.StartsWith(GeneratedPages.Prefix, StringComparison.Ordinal);

    private static ContentSet Changed(ContentSet set)
    {
        var first = set.Topics.Values.First();
        return set with { Topics = set.Topics.ToDictionary(pair => pair.Key, pair => pair.Value == first ? first with { Questions = [.. first.Questions, "one question more than before"] } : pair.Value) };
    }

    // Through the front door of the real program, one conversation after the other.
    private static async Task<string> TurnAsync(string folder, string learnt, bool withMeaning, CancellationToken cancellationToken)
    {
        await using var bot = await BotProcess.StartAsync(HostCommand.Advice, folder, withMeaning, ("Understanding:EncoderFolder", learnt));
        using var sender = new Sender(bot, 1);
        IEnumerable<Message[]> Messages(int count) => Enumerable.Range(0, count).Select(_ => new[] { new Message(Guid.NewGuid().ToString(), Question) });
        await sender.SendAsync(Messages(WarmUp), cancellationToken);
        var (turns, _) = await sender.SendAsync(Messages(Turns), cancellationToken);
        var megabytes = (await bot.UsedAsync()).Megabytes;
        return string.Create(CultureInfo.InvariantCulture, $"{turns[0]:F2}, {turns[turns.Length / 2]:F2}; {megabytes}");
    }

    private static (double Processor, double Clock, T Result) Time<T>(Func<T> run)
    {
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var result = run();
        return ((Environment.CpuUsage.TotalTime - before).TotalSeconds, watch.Elapsed.TotalSeconds, result);
    }
}

using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Evaluation;

/// <summary>How long learning and answering take, how much memory they need, and how both grow with the number of topics.</summary>
internal static class Speed
{
    private const int QuestionsOfACopy = 10;
    private const int Messages = 200;

    private static readonly string[] Short = ["my facebook account has been hacked and I am", "text about a parcel fee is this real now"];

    public static int Measure(Setting setting)
    {
        var folder = Directory.CreateTempSubdirectory("advicebot-speed-").FullName;
        try
        {
            if (setting.Encoder is { } encoder) File.Copy(Path.Combine(encoder.FullName, EncoderFolder.ModelFile), Path.Combine(folder, EncoderFolder.ModelFile));
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var words = Time("words alone, learnt", () => Factory(null).Create(setting.Content));
            Console.WriteLine(Inv($"  memory {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB"));
            Answer("words alone", words);
            if (setting.Encoder is null) return 0;

            Time("words and meaning, empty cache", () => Factory(folder).Create(setting.Content));
            File.Delete(Path.Combine(folder, LearntFolder.WeightsFile));
            Time("words and meaning, embeddings known", () => Factory(folder).Create(setting.Content));
            var start = GC.GetTotalMemory(forceFullCollection: true);
            var finder = Time("words and meaning, unchanged content", () => Factory(folder).Create(setting.Content));
            Console.WriteLine(Inv($"  memory {(GC.GetTotalMemory(forceFullCollection: true) - start) / 1e6:0} MB"));
            Answer("words and meaning", finder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static int Growth(Setting setting, int[] sizes)
    {
        foreach (var size in sizes)
        {
            var content = Copies(setting.Content, size);
            var finder = Time(Inv($"{size} topics of {QuestionsOfACopy} questions, words alone, learnt"), () => Factory(null).Create(content));
            Answer(Inv($"{size} topics"), finder);
        }

        return 0;
    }

    private static TopicFinderFactory Factory(string? folder) =>
        new(Options.Create(new UnderstandingOptions { EncoderFolder = folder, WaitForEncoder = true }));

    // Copies of the public topics, each with a word of its own in every question.
    private static ContentSet Copies(ContentSet content, int size)
    {
        var topics = content.TopicsFor(Audience.Public).ToList();
        return content with
        {
            Teaching = content.Teaching with { Messages = new Dictionary<string, IReadOnlyList<string>>() },
            Topics = Enumerable.Range(0, size).Select(number =>
            {
                var topic = topics[number % topics.Count];
                var skip = number / topics.Count * QuestionsOfACopy % Math.Max(1, topic.Questions.Count - QuestionsOfACopy);
                return topic with { Id = $"{topic.Id}-{number}", Questions = [.. topic.Questions.Skip(skip).Take(QuestionsOfACopy).Select(question => $"{question} kind{number}")] };
            }).ToDictionary(topic => topic.Id),
        };
    }

    private static void Answer(string name, ITopicFinder finder)
    {
        var words40 = string.Join(' ', Enumerable.Repeat(Short[0], 4)) + " and so on";
        foreach (var (length, text) in new[] { (10, Short[1]), (40, words40) })
        {
            for (var i = 0; i < Messages; i++) finder.Find(text, Audience.Public);
            var times = new double[Messages];
            for (var i = 0; i < Messages; i++)
            {
                var watch = Stopwatch.GetTimestamp();
                finder.Find(text, Audience.Public);
                times[i] = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            }

            Array.Sort(times);
            Console.WriteLine(Inv($"  {name}: {length} words, median {times[Messages / 2]:0.00} ms, fastest {times[0]:0.00} ms"));
        }
    }

    private static T Time<T>(string name, Func<T> run)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = run();
        process.Refresh();
        Console.WriteLine(Inv($"{name}: {watch.Elapsed.TotalSeconds:0.00} s, {(process.TotalProcessorTime - cpu).TotalSeconds:0.00} s of processor time"));
        return result;
    }

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Options;

namespace AdviceBot.Benchmarks.Urgency;

/// <summary>The verb <c>urgency</c>: processor time and bytes that looking for danger in one message takes, by the message's length.</summary>
internal static class UrgencyCommand
{
    // Many sentences that each only suggest danger say together what a rule hears.
    private const int LongestInDoubt = 100;

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>Measures the rules alone, with a second look at words, and with one at meaning too, and prints a table.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="lengths">The lengths, in words.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string folder, IEnumerable<int> lengths)
    {
        var content = new ContentLoader(folder, RequiredWords.None).Load().Content ?? throw new InvalidOperationException($"{folder} cannot be read. Run the verb check of AdviceBot.Web.");
        var rules = new UrgencyDetectorFactory().Create(content with { SecondLook = SecondLookContent.None });
        var models = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "models"));
        var encoder = new SharedEncoder(Options.Create(new UnderstandingOptions { EncoderFolder = models.Exists ? models.FullName : null, WaitForEncoder = true }));
        var looks = new List<(string Name, IUrgencyDetector Detector)> { ("rules", rules), ("and words", new UrgencyDetectorFactory().Create(content)) };
        if (models.Exists) looks.Add(("and meaning", new UrgencyDetectorFactory(encoder).Create(content)));
        Console.WriteLine($"| message | words | {string.Join(" | ", looks.Select(look => $"{look.Name} (ms) | bytes"))} |");
        Console.WriteLine($"|---|---:|{string.Concat(looks.Select(_ => "---:|---:|"))}");
        var quiet = content.Topics.Values.OrderBy(topic => topic.Id, StringComparer.Ordinal).SelectMany(topic => topic.Questions).Where(text => rules.Detect(text) is null).ToList();
        var doubtful = content.SecondLook.Examples.Where(example => example.Tier is not null).Select(example => example.Text).Where(text => rules.Detect(text) is null).ToList();
        foreach (var (name, sentences, longest) in new[] { ("ordinary", quiet, int.MaxValue), ("in doubt", doubtful, LongestInDoubt) })
        {
            foreach (var length in lengths.Where(length => length <= longest))
            {
                var text = Text(sentences, length, rules);
                var cells = looks.Select(look => Measure(look.Detector, text)).Select(used => string.Create(CultureInfo.InvariantCulture, $"{used.Time.TotalMilliseconds:F3} | {used.Bytes:N0}"));
                Console.WriteLine($"| {name} | {length} | {string.Join(" | ", cells)} |");
            }
        }

        return 0;
    }

    // Sentences one after the other that no rule hears, so that neither a rule nor a button ends the look early. Ordinary questions are plain by their words alone; of
    // danger that only the second look hears the meaning is read, which is what costs.
    private static string Text(IReadOnlyList<string> sentences, int length, IUrgencyDetector rules)
    {
        var words = Enumerable.Range(0, int.MaxValue).SelectMany(round => sentences.SelectMany((text, place) => $"{text.TrimEnd('.', '?', '!')}{(round > 0 ? $" {round}" : string.Empty)}.".Split(' '))).Take(length);
        var text = string.Join(' ', words);
        return rules.Detect(text) is null ? text : Text([.. sentences.Skip(1)], length, rules);
    }

    private static (TimeSpan Time, long Bytes) Measure(IUrgencyDetector detector, string text)
    {
        using var process = Process.GetCurrentProcess();
        for (var i = 0; i < 30; i++) detector.Read(text);
        var (turns, bytes, start) = (0, GC.GetAllocatedBytesForCurrentThread(), process.TotalProcessorTime);
        var used = TimeSpan.Zero;
        while (used < Least)
        {
            for (var i = 0; i < 10; i++) detector.Read(text);
            turns += 10;
            process.Refresh();
            used = process.TotalProcessorTime - start;
        }

        return (used / turns, (GC.GetAllocatedBytesForCurrentThread() - bytes) / turns);
    }
}

using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using Microsoft.Extensions.Options;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>The verb <c>find</c>: what finding the topic of a message costs on one core, by words alone and with meaning, and the memory of both.</summary>
internal static class FindCommand
{
    private static readonly (int Words, string Text)[] Messages =
    [
        (10, "text about a parcel fee is this real or not"),
        (40, "my facebook account has been hacked and i am so worried because they are writing to all my friends and asking them for money and i cannot get in any more and my password does not work what should i do now please help"),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="encoder">The folder with the encoder and what was learnt.</param>
    /// <param name="rounds">How often each message is read for a figure.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string content, string encoder, int rounds)
    {
        var set = new ContentLoader(content, RequiredWords.None).Load().Content!;
        Console.WriteLine("| finder | words | processor a message (ms) | bytes allocated | heap of the finder (MB) |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Measure("words alone", set, new SharedEncoder(Options.Create(new UnderstandingOptions())), encoder, rounds);
        var shared = new SharedEncoder(OptionsFor(encoder));
        Measure("words and meaning", set, shared, encoder, rounds);
        shared.Use(with =>
        {
            var embedding = new float[SentenceEncoder.Dimensions];
            foreach (var (words, text) in Messages) Row("the encoder alone", words, Cost.Of(() => with.Encoder.TryEncode(text, embedding), rounds), null);
            return with;
        });
        return 0;
    }

    private static void Measure(string name, ContentSet content, SharedEncoder encoder, string folder, int rounds)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var finder = new TopicFinderFactory(OptionsFor(folder), encoder: encoder).Create(content);
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        foreach (var (words, text) in Messages) Row(name, words, Cost.Of(() => finder.Find(text, Audience.Public), rounds), heap);
    }

    private static IOptions<UnderstandingOptions> OptionsFor(string folder) => Options.Create(new UnderstandingOptions { EncoderFolder = folder, WaitForEncoder = true });

    private static void Row(string name, int words, Cost cost, double? heap) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {words} | {cost.Milliseconds:F2} | {cost.Bytes:N0} | {heap:F0} |"));
}

using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Evaluation;

/// <summary>What detection costs, in medians of one run: the rules, and the second look besides.</summary>
internal static class UrgentSpeed
{
    private const int Rounds = 301;
    private const string Sentence = "I bought a second hand car from a man on the internet and the gearbox went after a week. ";
    private static readonly string Hundred = string.Concat(Enumerable.Repeat(Sentence, 6))[..^1];

    /// <summary>Measures messages that no rule hears, the dearest kind: both looks read them.</summary>
    public static int Run(Setting setting)
    {
        var rules = setting.Detector(setting.Content with { SecondLook = SecondLookContent.None });
        var whole = setting.Detector(setting.Content);
        var texts = new (string Name, string Text)[] { ("18 words", Sentence), ("108 words", Hundred), ("1,080 words", string.Concat(Enumerable.Repeat(Hundred + " ", 10))), ("a megabyte of one sentence", string.Concat(Enumerable.Repeat(Sentence, 11_500))) };
        Console.WriteLine("message | rules, median ms | with the second look, median ms | ratio");
        foreach (var (name, text) in texts)
        {
            if (rules.Detect(text) is not null) throw new InvalidOperationException($"A rule hears the message of {name}; choose another.");
            var rounds = text.Length > 100_000 ? 5 : Rounds;
            var (alone, both) = (Median(rules, text, rounds), Median(whole, text, rounds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} | {alone:0.000} | {both:0.000} | {both / alone:0.0}"));
        }

        return 0;
    }

    private static double Median(IUrgencyDetector detector, string text, int rounds)
    {
        for (var i = 0; i < rounds / 3; i++) detector.Detect(text);
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            detector.Detect(text);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }
}

using System.Globalization;
using AdviceBot.Benchmarks.Editing;

namespace AdviceBot.Benchmarks.Finding;

/// <summary>
/// Made-up topic pages beside the real ones: each has words of its own, words that it shares with nine others, and common English words, drawn with a
/// fixed seed, so that pages can be told apart, but not by every question.
/// </summary>
internal sealed class GeneratedPages
{
    /// <summary>Begins the ids of generated pages.</summary>
    public const string Prefix = "generated-";

    private const int Questions = 20;
    private const int Tests = 5;
    private const int FamilySize = 10;
    private const int OwnWords = 8;
    private const int FamilyWords = 12;
    private const double OwnShare = 0.10;
    private const double FamilyShare = 0.18;

    private static readonly string[] Common = """
        my the i a have been to and of in on for with from it is was they who he she what do how can not this that money account phone message bank paid
        sent asked got told someone help email card number website call link password online friend stranger please about them me you we if so but now
        want know think should need give new old day week month after before again still just very says said want keeps going back out off up down over
        work home family mother son daughter husband neighbour letter parcel order payment pounds name address photo picture profile page group job house
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private readonly Random _random = new(4000);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>What is said of the pages beside the figures.</summary>
    public static string Description { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Beside the real pages, generated ones of {Questions} questions and {Tests} tests of 5 to 18 words each: a word is one of the page's own {OwnWords} made-up words ({OwnShare:P0}), one of {FamilyWords} that {FamilySize} pages share ({FamilyShare:P0}), or one of {Common.Length} common words.");

    /// <summary>Adds pages until there are as many as are wanted.</summary>
    /// <param name="pages">The copy of the content that they are added to.</param>
    /// <param name="real">How many pages it has.</param>
    /// <param name="all">How many it shall have.</param>
    public static void Add(ManyPages pages, int real, int all)
    {
        var generated = new GeneratedPages();
        string[] family = [];
        for (var number = 0; number < all - real; number++)
        {
            if (number % FamilySize == 0) family = generated.MakeWords(FamilyWords);
            // In letters, for 159 in a title is a telephone number.
            var id = Prefix + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
            pages.Write(Path.Combine("topics", "scams", $"{id}.md"), generated.Page(generated.MakeWords(OwnWords), family));
        }
    }

    private string Page(string[] own, string[] family)
    {
        string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(own, family)));
        string Lines(string name, int count) => $"{name}:\n" + string.Concat(Enumerable.Range(0, count).Select(_ => $"  - {Sentence(_random.Next(5, 19))}\n"));
        string Text(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(_ => $"{Sentence(12)}. "));
        return $$"""
            ---
            title: About {{own[0]}} {{own[1]}}
            summary: {{Sentence(8)}}
            audience: public
            owner: Cyber Protect team
            reviewed: 2026-11-21
            review-by: 2027-05-21
            sources: [https://generated.example/]
            {{Lines("questions", Questions)}}{{Lines("tests", Tests)}}services: [report-fraud]
            ---
            {{Text(5)}}

            ## What to do first {#first}

            {{Text(3)}}

            ## What to do next {#later}

            {{Text(3)}}

            """;
    }

    private string Word(string[] own, string[] family) => _random.NextDouble() switch
    {
        < OwnShare => Seldom(own),
        < OwnShare + FamilyShare => Seldom(family),
        _ => Common[_random.Next(Common.Length)],
    };

    // The first words of a list oftener than the last.
    private string Seldom(string[] words) => words[_random.Next(1 + _random.Next(words.Length))];

    private string[] MakeWords(int count) => [.. Enumerable.Range(0, count).Select(_ => MakeWord())];

    private string MakeWord()
    {
        while (true)
        {
            var word = string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => $"{"bdfgklmnprstvz"[_random.Next(14)]}{"aeiou"[_random.Next(5)]}"));
            if (word.Length > 4 && _words.Add(word)) return word;
            word += "nrlst"[_random.Next(5)];
            if (word.Length > 4 && _words.Add(word)) return word;
        }
    }
}

using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>What words alone say about a message, and so, which of its parts are worth encoding.</summary>
internal sealed class WordOdds
{
    // Encoding is what costs. Up to so many words all parts are read; of more, the most telling ones, up to this share of the words. Cross-validated on
    // long messages, as many urgent ones are heard at the same share of harmless ones as where all is read.
    private const int AllReadUpTo = 60;
    private const double ShareRead = 0.6;

    /// <summary>Judges a message.</summary>
    /// <param name="model">What words say.</param>
    /// <param name="words">The message.</param>
    public WordOdds(WordsModel model, List<Token> words)
    {
        Words = words;
        Parts = MessageParts.Of(words);
        Whole = model.Judge(words);
        if (Parts.Count <= 2) return;
        for (var first = 0; first + 1 < Parts.Count; first++)
        {
            // Where the middle of a flood is left out, its two sides do not follow each other.
            var (start, length) = (Parts[first].Start, Parts[first].Length + Parts[first + 1].Length);
            if (start + Parts[first].Length == Parts[first + 1].Start) Pairs.Add((first, model.Judge(words.GetRange(start, length))));
        }
    }

    /// <summary>The message.</summary>
    public List<Token> Words { get; }

    /// <summary>Its parts.</summary>
    public List<(int Start, int Length)> Parts { get; }

    /// <summary>What its words say together.</summary>
    public ClassOdds Whole { get; }

    /// <summary>What the words of every two parts say that follow each other, with the place of the first; none where there are no more than two parts.</summary>
    public List<(int First, ClassOdds Odds)> Pairs { get; } = [];

    /// <summary>The parts whose meaning is worth reading: all of a short message, of a long one those of the most telling pairs.</summary>
    /// <returns>Their places, ascending.</returns>
    public IReadOnlyList<int> WorthReading()
    {
        var all = Parts.Sum(part => part.Length);
        var left = Math.Max(AllReadUpTo, (int)(all * ShareRead));
        if (all <= left || Pairs.Count == 0) return [.. Enumerable.Range(0, Parts.Count)];

        var read = new SortedSet<int>();
        foreach (var place in Pairs.OrderByDescending(pair => pair.Odds.Urgent).SelectMany(pair => new[] { pair.First, pair.First + 1 }))
        {
            if (Parts[place].Length <= left && read.Add(place)) left -= Parts[place].Length;
        }

        return [.. read];
    }
}

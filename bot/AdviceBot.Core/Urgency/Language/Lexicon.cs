using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>The words that phrases use, numbered, and what a typed word may mean among them.</summary>
internal sealed class Lexicon
{
    private static readonly NameTable RealWords = NameTable.Of([.. LanguageFile.Lines("real-words.txt").SelectMany(line => line.Split(' ')).Distinct(StringComparer.Ordinal)]);

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly TypoIndex _typos;
    private readonly int[][] _single;

    /// <summary>Numbers the words.</summary>
    /// <param name="words">Every word of every phrase.</param>
    public Lexicon(IEnumerable<string> words)
    {
        var list = words.Distinct(StringComparer.Ordinal).ToList();
        for (var id = 0; id < list.Count; id++) _ids.Add(list[id], id);
        Count = list.Count;
        Words = list;
        _single = [.. Enumerable.Range(0, list.Count).Select(id => new[] { id })];
        _typos = new TypoIndex(list);
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>The words by number.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of a word of the phrases.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its number.</returns>
    public int IdOf(string word) => _ids[word];

    /// <summary>Whether a word is spelt like a word of the phrases, a short form or an ordinary word, and so is no typing error.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it is known.</returns>
    public bool IsKnown(string word) => _ids.ContainsKey(word) || RealWords.Find(word) >= 0 || ShortForms.Has(word);

    /// <summary>Whether a phrase uses the word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Whether it does.</returns>
    public bool IsUsed(string word) => _ids.ContainsKey(word);

    /// <summary>The numbers of the words that a typed word stands for.</summary>
    /// <param name="word">A plain word.</param>
    /// <returns>One number, several where it is misspelt, or none.</returns>
    public int[] Resolve(string word)
    {
        if (_ids.TryGetValue(word, out var id)) return _single[id];
        return IsKnown(word) ? [] : _typos.Find(word);
    }
}

using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Languages;

/// <summary>Turns a word into the word itself and its runs of one to four letters, edges marked.</summary>
internal sealed class WordFeatures
{
    private const int LongestRun = 4;
    private const int LongestWord = 30;
    private const char Edge = '_';
    private const char Whole = '=';

    // While features are learnt: each by its number. Afterwards there is the table.
    private Dictionary<string, int>? _learning = new(StringComparer.Ordinal);
    private NameTable _known = NameTable.Of([]);

    /// <summary>How many features are known.</summary>
    public int Count => _learning?.Count ?? _known.Count;

    /// <summary>From now on features that were not seen are left out.</summary>
    public void Freeze()
    {
        if (_learning is null) return;
        _known = NameTable.Of([.. _learning.OrderBy(pair => pair.Value).Select(pair => pair.Key)]);
        _learning = null;
    }

    /// <summary>Reads features.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The features, which learn no more.</returns>
    public static WordFeatures Read(BinaryReader stored) => new() { _known = NameTable.Read(stored), _learning = null };

    /// <summary>Writes the features, which must learn no more.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored) => _known.Write(stored);

    /// <summary>The features of a word, as a vector of length 1 where all are known.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The vector; shorter for a word of unknown parts, so that it says less.</returns>
    public SparseVector Vector(string word)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> edged = stackalloc char[word.Length + 2];
        edged[0] = Whole;
        word.CopyTo(edged[1..]);
        edged[^1] = Edge;

        var found = new List<(int Index, float Value)>(edged.Length * LongestRun);
        Add(found, edged[..^1], 2);
        edged[0] = Edge;
        var runs = 0;
        for (var length = 1; length <= LongestRun; length++)
        {
            // A lone edge says nothing.
            for (var start = length == 1 ? 1 : 0; start + length <= edged.Length - (length == 1 ? 1 : 0); start++, runs++)
                Add(found, edged.Slice(start, length), 1);
        }

        var scale = 1 / MathF.Sqrt(runs + 4);
        found.Sort((left, right) => left.Index.CompareTo(right.Index));
        return new SparseVector([.. found.Select(pair => pair.Index)], [.. found.Select(pair => pair.Value * scale)]);
    }

    private void Add(List<(int Index, float Value)> found, ReadOnlySpan<char> feature, float value)
    {
        if (IndexOf(feature) is >= 0 and var index) found.Add((index, value));
    }

    private int IndexOf(ReadOnlySpan<char> feature)
    {
        if (_learning is null) return _known.Find(feature);
        var lookup = _learning.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(feature, out var index)) lookup[feature] = index = _learning.Count;
        return index;
    }
}

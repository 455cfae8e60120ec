using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Languages;

/// <summary>Turns a word into the word itself and its runs of one to four letters, edges marked.</summary>
internal sealed class WordFeatures
{
    private const int LongestRun = 4;
    private const int LongestWord = 30;
    private const char Edge = '_';
    private const char Whole = '=';

    private readonly Dictionary<string, int> _indexOf;
    private bool _learning;

    private WordFeatures(Dictionary<string, int> indexOf, bool learning)
    {
        _indexOf = indexOf;
        _learning = learning;
    }

    /// <summary>Begins to learn features.</summary>
    public WordFeatures()
        : this(new(StringComparer.Ordinal), learning: true)
    {
    }

    /// <summary>How many features are known.</summary>
    public int Count => _indexOf.Count;

    /// <summary>From now on features that were not seen are left out.</summary>
    public void Freeze() => _learning = false;

    /// <summary>Reads features.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The features, which learn no more.</returns>
    public static WordFeatures Read(BinaryReader stored)
    {
        var count = stored.ReadInt32();
        var indexOf = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var index = 0; index < count; index++) indexOf.Add(stored.ReadString(), index);
        return new WordFeatures(indexOf, learning: false);
    }

    /// <summary>Writes the features.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(Count);
        foreach (var feature in _indexOf.OrderBy(pair => pair.Value).Select(pair => pair.Key)) stored.Write(feature);
    }

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
        var lookup = _indexOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(feature, out var index))
        {
            if (!_learning) return;
            index = _indexOf.Count;
            lookup[feature] = index;
        }

        found.Add((index, value));
    }
}

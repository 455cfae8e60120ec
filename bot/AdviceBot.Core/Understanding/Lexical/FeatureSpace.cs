using System.Runtime.InteropServices;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>
/// The features that the teaching lines have, each with a weight that falls with the number of lines it stands in (TF-IDF). Words
/// and letter runs are two blocks of equal length, so that neither drowns the other.
/// </summary>
internal sealed class FeatureSpace
{
    private const int LeastLines = 2;

    // Of a word, with its pair and its letter runs, those that are known.
    private const int UsualFeatures = 12;

    private readonly FeatureReader _reader;
    private readonly Block _words;
    private readonly Block _runs;

    private FeatureSpace(FeatureReader reader, Block words, Block runs)
    {
        _reader = reader;
        _words = words;
        _runs = runs;
    }

    /// <summary>How many features there are.</summary>
    public int Size => _words.Size + _runs.Size;

    /// <summary>Learns the features of teaching lines.</summary>
    /// <param name="reader">Names the features.</param>
    /// <param name="lines">The words of each line.</param>
    /// <returns>The space.</returns>
    public static FeatureSpace Learn(FeatureReader reader, IReadOnlyList<IReadOnlyList<string>> lines)
    {
        Counts words = new(), runs = new();
        Parallel.Invoke(() => Count(reader, lines, words, ofWords: true), () => Count(reader, lines, runs, ofWords: false));
        var wordBlock = words.ToBlock(LeastLines, lines.Count, offset: 0);
        return new FeatureSpace(reader, wordBlock, runs.ToBlock(LeastLines, lines.Count, wordBlock.Size));
    }

    /// <summary>Reads a space that was stored.</summary>
    /// <param name="reader">Names the features, as it did when the space was learnt.</param>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The space.</returns>
    public static FeatureSpace Read(FeatureReader reader, BinaryReader stored)
    {
        var words = Block.Read(stored, offset: 0);
        return new FeatureSpace(reader, words, Block.Read(stored, words.Size));
    }

    /// <summary>Writes the space.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        _words.Write(stored);
        _runs.Write(stored);
    }

    /// <summary>Finds the feature of a whole word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its index, or -1 where fewer than two lines have it.</returns>
    public int IndexOf(string word) => _words.Find(word);

    private static void Count(FeatureReader reader, IReadOnlyList<IReadOnlyList<string>> lines, Counts counts, bool ofWords)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            var number = line + 1;
            reader.Visit(lines[line], (feature, isWord, _, _) =>
            {
                if (isWord == ofWords) counts.Add(feature, number);
            });
        }
    }

    /// <summary>Turns words into a vector of length 1 at most.</summary>
    /// <param name="words">The words of a text.</param>
    /// <returns>The vector; empty where no feature is known.</returns>
    public SparseVector Vector(IReadOnlyList<string> words) => Vector(Find(words).ConvertAll(feature => feature.Index));

    /// <summary>Finds the known features of a text.</summary>
    /// <param name="words">The words of the text.</param>
    /// <returns>Each feature once for each time it occurs, in the order of their last words.</returns>
    public List<FoundFeature> Find(IReadOnlyList<string> words)
    {
        var found = new List<FoundFeature>(words.Count * UsualFeatures);
        _reader.Visit(words, (feature, isWord, first, last) =>
        {
            if (Index(feature, isWord) is >= 0 and var index) found.Add(new FoundFeature(index, first, last));
        });
        return found;
    }

    /// <summary>Finds the known features of two words as neighbours.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">The one after it.</param>
    /// <param name="found">Receives the features.</param>
    public void FindPair(string left, string right, List<int> found) => _reader.VisitPair(left, right, (feature, isWord, _, _) =>
    {
        if (Index(feature, isWord) is >= 0 and var index) found.Add(index);
    });

    /// <summary>Makes a vector of length 1 at most.</summary>
    /// <param name="found">Features, each once for each time it occurs; they are sorted.</param>
    /// <returns>The vector.</returns>
    public SparseVector Vector(List<int> found)
    {
        if (found.Count == 0) return SparseVector.Empty;
        var (indices, values, _) = Weigh(found, []);
        return new SparseVector(indices, values);
    }

    /// <summary>Counts the features of words.</summary>
    /// <param name="words">The words of a text.</param>
    /// <returns>What the values of their vector are made of.</returns>
    public CountedText Count(IReadOnlyList<string> words)
    {
        var found = Find(words).ConvertAll(feature => feature.Index);
        var times = new int[found.Count];
        var (indices, _, scales) = Weigh(found, times);
        return new CountedText(indices, times[..indices.Length], scales);
    }

    /// <summary>What a feature weighs before its block is scaled.</summary>
    /// <param name="times">How often it occurs.</param>
    /// <param name="rarity">How rare it is.</param>
    /// <returns>The weight.</returns>
    // The logarithm of one time is nought.
    public static float Weight(int times, float rarity) => times == 1 ? rarity : (1 + MathF.Log(times)) * rarity;

    /// <summary>Whether a feature is of words, and not a run of letters.</summary>
    /// <param name="index">The feature.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOfWords(int index) => index < _words.Size;

    // The times are written down where there is room for them.
    private (int[] Indices, float[] Values, BlockScales Scales) Weigh(List<int> found, Span<int> times)
    {
        found.Sort();
        var indices = new int[CountDistinct(found)];
        var values = new float[indices.Length];
        var (kept, split) = (0, 0);
        for (var i = 0; i < found.Count; kept++)
        {
            var start = i;
            while (i < found.Count && found[i] == found[start]) i++;
            indices[kept] = found[start];
            values[kept] = Weight(i - start, Rarity(found[start]));
            if (times.Length > 0) times[kept] = i - start;
            if (IsOfWords(found[start])) split = kept + 1;
        }

        return (indices, values, new BlockScales(Scale(values.AsSpan(..split)), Scale(values.AsSpan(split..))));
    }

    private static int CountDistinct(List<int> sorted)
    {
        var count = Math.Min(1, sorted.Count);
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i] != sorted[i - 1]) count++;
        }

        return count;
    }

    private int Index(ReadOnlySpan<char> feature, bool isWord) => (isWord ? _words : _runs).Find(feature);

    /// <summary>How rare a feature is: the logarithm of one in how many lines has it.</summary>
    /// <param name="index">The feature.</param>
    /// <returns>1 for a feature of every line, more for a rarer one.</returns>
    public float Rarity(int index) =>
        index < _words.Size ? _words.Weights[index] : _runs.Weights[index - _words.Size];

    private static float Scale(Span<float> values)
    {
        float sum = 0;
        foreach (var value in values) sum += value * value;
        if (sum == 0) return 1;
        var factor = MathF.Sqrt(0.5f / sum);
        foreach (ref var value in values) value *= factor;
        return factor;
    }

    private sealed class Block(NameTable names, float[] weights, int offset)
    {
        public int Size => names.Count;

        public float[] Weights => weights;

        public static Block Read(BinaryReader stored, int offset)
        {
            var names = NameTable.Read(stored);
            var weights = new float[names.Count];
            stored.ReadAll(weights.AsSpan());
            return new Block(names, weights, offset);
        }

        public void Write(BinaryWriter stored)
        {
            names.Write(stored);
            stored.WriteAll<float>(weights);
        }

        public int Find(ReadOnlySpan<char> feature) => names.Find(feature) is >= 0 and var place ? offset + place : -1;
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, (int Lines, int Last)> _counts = new(StringComparer.Ordinal);

        public void Add(ReadOnlySpan<char> feature, int line)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _counts.GetAlternateLookup<ReadOnlySpan<char>>(), feature, out _);
            if (count.Last != line) count = (count.Lines + 1, line);
        }

        public Block ToBlock(int leastLines, int lines, int offset)
        {
            var kept = _counts.Where(pair => pair.Value.Lines >= leastLines)
                .Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
            var weights = new float[kept.Length];
            for (var i = 0; i < kept.Length; i++) weights[i] = 1 + MathF.Log((1f + lines) / (1f + _counts[kept[i]].Lines));
            return new Block(NameTable.Of(kept), weights, offset);
        }
    }
}

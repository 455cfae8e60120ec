using System.Numerics;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Some of the features, each with its place among them: a bit for each feature, and how many come before each 64 of them.</summary>
internal sealed class FeatureSet
{
    private const int Bits = 64;

    private readonly ulong[] _bits;
    private readonly int[] _before;

    private FeatureSet(ulong[] bits)
    {
        _bits = bits;
        _before = new int[bits.Length];
        foreach (var (word, value) in bits.Index())
        {
            _before[word] = Count;
            Count += BitOperations.PopCount(value);
        }
    }

    /// <summary>How many features are in the set.</summary>
    public int Count { get; }

    /// <summary>Collects the features that texts have.</summary>
    /// <param name="vectors">The texts.</param>
    /// <param name="features">How many features there are in all.</param>
    /// <returns>The set.</returns>
    public static FeatureSet Of(IEnumerable<SparseVector> vectors, int features)
    {
        var bits = new ulong[(features / Bits) + 1];
        foreach (var vector in vectors)
        {
            foreach (var feature in vector.Indices) bits[feature / Bits] |= 1UL << feature;
        }

        return new FeatureSet(bits);
    }

    /// <summary>Reads a set.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The set.</returns>
    public static FeatureSet Read(BinaryReader stored)
    {
        var bits = new ulong[stored.ReadInt32()];
        stored.ReadAll(bits.AsSpan());
        return new FeatureSet(bits);
    }

    /// <summary>Writes the set.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(_bits.Length);
        stored.WriteAll<ulong>(_bits);
    }

    /// <summary>Finds the place of a feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>How many smaller features are in the set; -1 where this one is not.</returns>
    public int PlaceOf(int feature)
    {
        var bit = 1UL << feature;
        var value = _bits[feature / Bits];
        return (value & bit) == 0 ? -1 : _before[feature / Bits] + BitOperations.PopCount(value & (bit - 1));
    }

    /// <summary>Leaves out of a text what is not in the set.</summary>
    /// <param name="vector">The text's features.</param>
    /// <returns>The others, by their places.</returns>
    public SparseVector Keep(SparseVector vector)
    {
        var places = new int[vector.Count];
        var values = new float[vector.Count];
        var kept = 0;
        for (var i = 0; i < vector.Count; i++)
        {
            if (PlaceOf(vector.Indices[i]) is not (>= 0 and var place)) continue;
            places[kept] = place;
            values[kept++] = vector.Values[i];
        }

        return kept == vector.Count ? vector.At(places) : new SparseVector(places[..kept], values[..kept]);
    }
}

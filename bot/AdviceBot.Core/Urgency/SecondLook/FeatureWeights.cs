using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Numbers the features that several examples share and weighs them by how rare they are (inverse document frequency).</summary>
internal sealed class FeatureWeights
{
    // A feature of one example only teaches nothing about others.
    private const int FewestExamples = 2;

    // A number for each bucket, so that no message needs a dictionary; 0 for a bucket that is not known, otherwise the feature's index and 1.
    private readonly int[] _numbers = new int[TextFeatures.Buckets];
    private readonly float[] _rarities;

    private FeatureWeights(ReadOnlySpan<int> buckets, float[] rarities)
    {
        _rarities = rarities;
        for (var index = 0; index < buckets.Length; index++) _numbers[buckets[index]] = index + 1;
    }

    /// <summary>How many features there are.</summary>
    public int Count => _rarities.Length;

    /// <summary>Counts features.</summary>
    /// <param name="examples">The buckets of each example, from <see cref="TextFeatures.Of"/>.</param>
    /// <returns>The features, in the order of their buckets.</returns>
    public static FeatureWeights Learn(IReadOnlyList<int[]> examples)
    {
        var counts = new int[TextFeatures.Buckets];
        foreach (var example in examples)
        {
            foreach (var bucket in example) counts[bucket]++;
        }

        int[] known = [.. Enumerable.Range(0, counts.Length).Where(bucket => counts[bucket] >= FewestExamples)];
        return new FeatureWeights(known, [.. known.Select(bucket => MathF.Log((1f + examples.Count) / (1f + counts[bucket])))]);
    }

    /// <summary>Reads features.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The features.</returns>
    public static FeatureWeights Read(BinaryReader stored)
    {
        var buckets = new int[stored.ReadInt32()];
        var rarities = new float[buckets.Length];
        stored.ReadAll(buckets.AsSpan());
        stored.ReadAll(rarities.AsSpan());
        return new FeatureWeights(buckets, rarities);
    }

    /// <summary>Writes the features.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(Count);
        for (var bucket = 0; bucket < _numbers.Length; bucket++)
        {
            if (_numbers[bucket] > 0) stored.Write(bucket);
        }

        stored.WriteAll<float>(_rarities);
    }

    /// <summary>Finds a feature.</summary>
    /// <param name="bucket">Its bucket.</param>
    /// <returns>Its index; -1 where it is not known.</returns>
    public int IndexOf(int bucket) => _numbers[bucket] - 1;

    /// <summary>How rare a feature is.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>The logarithm of one in how many examples has it.</returns>
    public float Rarity(int index) => _rarities[index];

    /// <summary>Makes a vector of length 1.</summary>
    /// <param name="buckets">The buckets of a message, in order.</param>
    /// <returns>Its known features.</returns>
    public SparseVector Vector(int[] buckets)
    {
        var (indices, values, count, sum) = (new int[buckets.Length], new float[buckets.Length], 0, 0f);
        foreach (var bucket in buckets)
        {
            if (IndexOf(bucket) is not (>= 0 and var index)) continue;
            var rarity = _rarities[index];
            (indices[count], values[count++]) = (index, rarity);
            sum += rarity * rarity;
        }

        Array.Resize(ref indices, count);
        Array.Resize(ref values, count);
        var scale = 1 / MathF.Sqrt(sum + 1e-6f);
        foreach (ref var value in values.AsSpan()) value *= scale;
        return new SparseVector(indices, values);
    }
}

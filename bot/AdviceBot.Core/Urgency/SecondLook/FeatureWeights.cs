using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Numbers the features that several examples share and weighs them by how rare they are (inverse document frequency).</summary>
internal sealed class FeatureWeights
{
    // A feature of one example only teaches nothing about others.
    private const int FewestExamples = 2;

    private readonly Dictionary<int, (int Index, float Rarity)> _known = [];

    /// <summary>Counts features.</summary>
    /// <param name="examples">The buckets of each example, from <see cref="TextFeatures.Of"/>.</param>
    public FeatureWeights(IReadOnlyList<int[]> examples)
    {
        var counts = new int[TextFeatures.Buckets];
        foreach (var example in examples)
        {
            foreach (var bucket in example) counts[bucket]++;
        }

        foreach (var (bucket, count) in counts.Index())
        {
            if (count >= FewestExamples) _known.Add(bucket, (_known.Count, MathF.Log((1f + examples.Count) / (1f + count))));
        }
    }

    /// <summary>How many features there are.</summary>
    public int Count => _known.Count;

    /// <summary>Finds a feature.</summary>
    /// <param name="bucket">Its bucket.</param>
    /// <returns>Its index and rarity, or null where it is not known.</returns>
    public (int Index, float Rarity)? Find(int bucket) => _known.TryGetValue(bucket, out var found) ? found : null;

    /// <summary>Makes a vector of length 1.</summary>
    /// <param name="buckets">The buckets of a message, in order.</param>
    /// <returns>Its known features.</returns>
    public SparseVector Vector(int[] buckets)
    {
        var (indices, values, count, sum) = (new int[buckets.Length], new float[buckets.Length], 0, 0f);
        foreach (var bucket in buckets)
        {
            if (Find(bucket) is not { } feature) continue;
            (indices[count], values[count++]) = feature;
            sum += feature.Rarity * feature.Rarity;
        }

        Array.Resize(ref indices, count);
        Array.Resize(ref values, count);
        var scale = 1 / MathF.Sqrt(sum + 1e-6f);
        foreach (ref var value in values.AsSpan()) value *= scale;
        return new SparseVector(indices, values);
    }
}

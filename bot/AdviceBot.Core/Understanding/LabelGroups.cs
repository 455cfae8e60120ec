using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// Cuts labels into groups of nearly equal size, so that labels with like examples stand together: they are halved, and the halves again, by two means
/// that are kept in balance (Y. Prabhu et al., "Parabel", 2018).
/// </summary>
internal sealed class LabelGroups
{
    private const int MostRounds = 12;

    private readonly SparseVector[] _means;
    private readonly float[] _direction;

    private LabelGroups(SparseVector[] means, int features)
    {
        _means = means;
        _direction = new float[features];
    }

    /// <summary>Cuts labels into groups.</summary>
    /// <param name="examples">The examples of the labels; those of further labels are not looked at.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="labels">How many labels are cut.</param>
    /// <param name="groups">How many groups are made, no more than there are labels.</param>
    /// <returns>The labels of each group, ascending. Equal examples give equal groups.</returns>
    public static IReadOnlyList<int[]> Cut(IReadOnlyList<TeachingExample> examples, int features, int labels, int groups)
    {
        var ofLabel = examples.Where(example => !example.Against).ToLookup(example => example.Class);
        var scratch = new float[features];
        var means = Enumerable.Range(0, labels).Select(label => Mean([.. ofLabel[label]], scratch)).ToArray();
        var cut = new List<int[]>();
        new LabelGroups(means, features).Cut([.. Enumerable.Range(0, labels)], groups, cut);
        return cut;
    }

    private void Cut(int[] labels, int count, List<int[]> groups)
    {
        if (count <= 1)
        {
            groups.Add([.. labels.Order()]);
            return;
        }

        var first = labels.Length * (count / 2) / count;
        var ordered = Halve(labels, first);
        Cut(ordered[..first], count / 2, groups);
        Cut(ordered[first..], count - (count / 2), groups);
    }

    // The labels in an order in which the first ones belong together, and the others.
    private int[] Halve(int[] labels, int first)
    {
        var far = FarthestFrom(labels, labels);
        var (one, other) = (new[] { far }, new[] { FarthestFrom(labels, [far]) });
        int[] ordered = [];
        for (var round = 0; round < MostRounds; round++)
        {
            Lay(one, 1);
            Lay(other, -1);
            int[] now = [.. labels.OrderByDescending(label => Along(_means[label])).ThenBy(label => label)];
            Array.Clear(_direction);
            var same = ordered.Length > 0 && now[..first].ToHashSet().SetEquals(ordered[..first]);
            ordered = now;
            if (same) break;
            (one, other) = (ordered[..first], ordered[first..]);
        }

        return ordered;
    }

    private int FarthestFrom(int[] labels, int[] those)
    {
        Lay(those, 1);
        var farthest = labels.MinBy(label => Along(_means[label]));
        Array.Clear(_direction);
        return farthest;
    }

    private void Lay(int[] labels, float share)
    {
        foreach (var label in labels)
        {
            var mean = _means[label];
            for (var i = 0; i < mean.Count; i++) _direction[mean.Indices[i]] += share / labels.Length * mean.Values[i];
        }
    }

    private float Along(SparseVector mean)
    {
        float sum = 0;
        for (var i = 0; i < mean.Count; i++) sum += _direction[mean.Indices[i]] * mean.Values[i];
        return sum;
    }

    // Of length 1.
    private static SparseVector Mean(IReadOnlyList<TeachingExample> examples, float[] scratch)
    {
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Vector.Count; i++) scratch[example.Vector.Indices[i]] += example.Weight * example.Vector.Values[i];
        }

        int[] indices = [.. examples.SelectMany(example => example.Vector.Indices.ToArray()).Distinct().Order()];
        float[] values = [.. indices.Select(index => scratch[index])];
        foreach (var index in indices) scratch[index] = 0;
        return new SparseVector(indices, TextModel.ToLength(values, 1));
    }
}

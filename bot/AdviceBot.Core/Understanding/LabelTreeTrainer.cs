using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Fits a <see cref="LabelTree"/>. Equal examples give an equal tree.</summary>
internal static class LabelTreeTrainer
{
    /// <summary>Fits a tree.</summary>
    /// <param name="examples">The examples; the last label is the outside.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="settings">How long and how hard to learn.</param>
    /// <param name="most">How many classes one model tells apart.</param>
    /// <returns>The tree.</returns>
    public static LabelTree Fit(IReadOnlyList<TeachingExample> examples, int features, int labels, TrainingSettings settings, int most)
    {
        if (labels <= most) return new LabelTree(FitWeights(examples, features, labels, settings), []);

        var topics = labels - 1;
        var groups = LabelGroups.Cut(examples, features, topics, (int)Math.Ceiling((double)topics / (most - 1)));
        var groupOf = new int[labels];
        groupOf[^1] = groups.Count;
        foreach (var (group, members) in groups.Index())
        {
            foreach (var label in members) groupOf[label] = group;
        }

        // What speaks against one label says nothing about the others of its group.
        var coarse = examples.Where(example => !example.Against).Select(example => example with { Class = groupOf[example.Class] }).ToList();
        var root = Task.Run(() => FitWeights(coarse, features, groups.Count + 1, settings));
        var fine = examples.ToLookup(example => groupOf[example.Class]);
        var branches = new LabelBranch[groups.Count];
        Parallel.For(0, branches.Length, AllCores.Options, group => branches[group] = FitBranch([.. fine[group]], groups[group], features, settings));
        return new LabelTree(root.GetAwaiter().GetResult(), branches);
    }

    private static LabelBranch FitBranch(IReadOnlyList<TeachingExample> examples, int[] labels, int features, TrainingSettings settings)
    {
        var known = FeatureSet.Of(examples.Select(example => example.Vector), features);
        var own = examples.Select(example => example with { Vector = known.Keep(example.Vector), Class = Array.BinarySearch(labels, example.Class) }).ToList();
        return new LabelBranch(labels, known, FitWeights(own, known.Count, labels.Length, settings));
    }

    private static HalfWeights FitWeights(IReadOnlyList<TeachingExample> examples, int features, int classes, TrainingSettings settings) =>
        HalfWeights.Of(SoftmaxTrainer.Fit(examples, features, classes, settings));
}

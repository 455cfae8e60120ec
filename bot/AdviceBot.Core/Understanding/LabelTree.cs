namespace AdviceBot.Core.Understanding;

/// <summary>
/// Scores labels, the last of which is the outside. Few labels are told apart by one <see cref="SoftmaxModel"/>. Of many, the first model tells groups of
/// like labels and the outside apart, and each group has a model of its own; the probability of a label is the product of both (J. Goodman, "Classes for
/// fast maximum entropy training", 2001; label trees over sparse features: Y. Prabhu et al., "Parabel", 2018). So learning is linear in the lessons, and a
/// message costs the first model and those of the likeliest groups.
/// </summary>
/// <param name="root">Tells the labels apart, or the groups and the outside.</param>
/// <param name="branches">The groups; none where the first model tells the labels apart.</param>
internal sealed class LabelTree(HalfWeights root, LabelBranch[] branches)
{
    /// <summary>How many classes one model tells apart: 127 topics, or groups of as many, and the outside. With more than 16,129 topics the first model is wider.</summary>
    public const int MostClasses = 128;

    // How many groups are looked into; the others are taken together.
    private const int Opened = 4;

    private readonly int[] _all = [.. Enumerable.Range(0, root.Classes)];
    private readonly int[] _branchOf = BranchOf(branches);

    /// <summary>Tells the labels apart, or the groups and the outside.</summary>
    public HalfWeights Root => root;

    /// <summary>The groups; none where the first model tells the labels apart.</summary>
    public IReadOnlyList<LabelBranch> Branches => branches;

    /// <summary>The probability that a text is about any topic.</summary>
    /// <param name="text">The text.</param>
    /// <returns>From 0 to 1.</returns>
    public float Relevance(ScoredText text)
    {
        var scores = text.By(root);
        SoftmaxModel.Normalise(scores);
        return 1 - scores[^1];
    }

    /// <summary>Scores the labels of the likeliest groups, and the outside.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The scores.</returns>
    public LabelScores Score(ScoredMessage message)
    {
        var scores = message.By(text => text.By(root));
        if (branches.Length == 0) return new LabelScores(_all, scores);

        SoftmaxModel.Normalise(scores);
        var opened = Enumerable.Range(0, branches.Length).OrderByDescending(branch => scores[branch]).Take(Opened).ToList();
        var others = Enumerable.Range(0, branches.Length).Except(opened).Sum(branch => scores[branch]);
        List<(int Label, float Score)> scored = [(LabelScores.Others, MathF.Log(others)), (_branchOf.Length, MathF.Log(scores[^1]))];
        foreach (var branch in opened)
        {
            var ofGroup = MathF.Log(scores[branch]);
            scored.AddRange(branches[branch].Labels.Zip(branches[branch].Score(message), (label, score) => (label, ofGroup + score)));
        }

        scored.Sort();
        return new LabelScores([.. scored.Select(item => item.Label)], [.. scored.Select(item => item.Score)]);
    }

    /// <summary>How much a feature speaks for a label, against the mean of those that it is told apart from.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="label">The label.</param>
    /// <returns>The weight.</returns>
    public float Leaning(int feature, int label)
    {
        if (label >= _branchOf.Length) return root.Leaning(feature, branches.Length == 0 ? label : branches.Length);
        var branch = _branchOf[label];
        return root.Leaning(feature, branch) + branches[branch].Leaning(feature, label);
    }

    private static int[] BranchOf(LabelBranch[] branches)
    {
        var branchOf = new int[branches.Sum(branch => branch.Labels.Count)];
        foreach (var (place, branch) in branches.Index())
        {
            foreach (var label in branch.Labels) branchOf[label] = place;
        }

        return branchOf;
    }
}

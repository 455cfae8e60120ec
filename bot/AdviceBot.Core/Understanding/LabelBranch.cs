using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>A group of labels, and what tells them apart.</summary>
/// <param name="labels">The labels, ascending; a class of the model is a place in this list.</param>
/// <param name="features">The features that lessons of the group have.</param>
/// <param name="model">A model of these features alone.</param>
internal sealed class LabelBranch(int[] labels, FeatureSet features, HalfWeights model)
{
    /// <summary>The labels, ascending.</summary>
    public IReadOnlyList<int> Labels => labels;

    /// <summary>The features that lessons of the group have.</summary>
    public FeatureSet Features => features;

    /// <summary>A model of these features alone.</summary>
    public HalfWeights Model => model;

    /// <summary>The logarithm of each label's probability, given the message and the group.</summary>
    /// <param name="message">The message.</param>
    /// <returns>One number a label.</returns>
    public float[] Score(ScoredMessage message)
    {
        var scores = message.By(text => (text with { Words = features.Keep(text.Words) }).By(model));
        SoftmaxModel.Normalise(scores);
        foreach (ref var score in scores.AsSpan()) score = MathF.Log(score);
        return scores;
    }

    /// <summary>How much a feature speaks for a label, against the mean of the group.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="label">The label, which is in the group.</param>
    /// <returns>The weight; nought for a feature that no lesson of the group has.</returns>
    public float Leaning(int feature, int label) =>
        features.PlaceOf(feature) is >= 0 and var place ? model.Leaning(place, Array.BinarySearch(labels, label)) : 0;
}

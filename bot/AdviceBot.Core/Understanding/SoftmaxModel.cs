using System.Numerics;
using System.Runtime.InteropServices;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Multinomial logistic regression: a weight for each feature and class. Higher score, likelier class.</summary>
internal sealed class SoftmaxModel
{
    private readonly int _stride;

    /// <summary>Makes a model that knows nothing yet.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    public SoftmaxModel(int features, int classes)
    {
        Classes = classes;
        // Rows are as long as whole vectors of the widest kind, so that results do not depend on the processor.
        _stride = (classes + 15) / 16 * 16;
        Weights = new float[(features + 1) * _stride];
        Features = features;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many features there are.</summary>
    public int Features { get; }

    /// <summary>The length of a row: <see cref="Classes"/> rounded up.</summary>
    public int Stride => _stride;

    private float[] Weights { get; }

    /// <summary>The weights of one feature; the row after the last feature holds the classes' own.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>One weight a class, then nought up to <see cref="Stride"/>.</returns>
    public Span<float> Row(int feature) => Weights.AsSpan(feature * _stride, _stride);

    /// <summary>Scores the classes for a text.</summary>
    /// <param name="vector">The text's features.</param>
    /// <param name="scores">Receives <see cref="Stride"/> scores.</param>
    public void Score(SparseVector vector, Span<float> scores)
    {
        Row(Features).CopyTo(scores);
        for (var i = 0; i < vector.Count; i++) AddScaled(scores, Row(vector.Indices[i]), vector.Values[i]);
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> row, float factor)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var values = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < sums.Length && i < values.Length; i++) sums[i] += values[i] * factor;
    }

    /// <summary>Turns scores into probabilities that sum to 1.</summary>
    /// <param name="scores">The scores of the classes, without padding.</param>
    public static void Normalise(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores) highest = MathF.Max(highest, score);
        float sum = 0;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores) score /= sum;
    }
}

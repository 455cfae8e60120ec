using System.Numerics.Tensors;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>A text that teaches.</summary>
/// <param name="Vector">Its features.</param>
/// <param name="Class">The class it belongs to, or, with <paramref name="Against"/>, the one it does not belong to.</param>
/// <param name="Weight">How much it counts; 1 for an editor's question.</param>
/// <param name="Against">Whether it speaks against the class.</param>
internal readonly record struct TeachingExample(SparseVector Vector, int Class, float Weight, bool Against);

/// <summary>
/// Fits a <see cref="SoftmaxModel"/> by stochastic gradient descent with a step for each feature that shrinks as the feature is seen
/// (AdaGrad). The order is shuffled with a given seed, so equal examples give an equal model.
/// </summary>
internal static class SoftmaxTrainer
{
    private const int Seed = 3978;

    // An example whose class is given more than 0.99 or so moves nothing any more.
    private const float Learnt = 1e-4f;

    /// <summary>Fits a model.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="settings">How long and how hard to learn.</param>
    /// <returns>The model.</returns>
    public static SoftmaxModel Fit(
        IReadOnlyList<TeachingExample> examples, int features, int classes, TrainingSettings settings)
    {
        var model = new SoftmaxModel(features, classes);
        var squares = new float[features + 1];
        var gradient = new float[model.Stride];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < settings.Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) Learn(model, examples[index], squares, gradient, settings.Step);
            Shrink(model, 1 - settings.Shrink);
        }

        return model;
    }

    private static void Learn(SoftmaxModel model, TeachingExample example, float[] squares, float[] gradient, float step)
    {
        model.Score(example.Vector, gradient);
        var probabilities = gradient.AsSpan(0, model.Classes);
        SoftmaxModel.Normalise(probabilities);
        gradient.AsSpan(model.Classes).Clear();
        if (example.Against) TurnAway(probabilities, example.Class);
        else probabilities[example.Class] -= 1;

        float length = 0;
        foreach (var value in probabilities) length += value * value;
        length *= example.Weight * example.Weight;
        if (length < Learnt) return;

        model.Move(example.Vector, gradient, squares, length, -step * example.Weight);
    }

    // The gradient of -log(1 - p): the class goes down, and the others up as far as they are likely.
    private static void TurnAway(Span<float> probabilities, int away)
    {
        var wrong = MathF.Min(probabilities[away], 0.99f);
        foreach (ref var value in probabilities) value *= -wrong / (1 - wrong);
        probabilities[away] = wrong;
    }

    private static void Shrink(SoftmaxModel model, float factor)
    {
        if (factor == 1) return;
        var rows = model.Weights.AsSpan(0, model.Features * model.Stride);
        TensorPrimitives.Multiply(rows, factor, rows);
    }
}

/// <summary>How long and how hard to learn; found by cross-validation.</summary>
/// <param name="Rounds">How often each example is seen.</param>
/// <param name="Step">How far one example moves the weights.</param>
/// <param name="Shrink">The part of each weight that is lost after each round, against rote learning.</param>
internal sealed record TrainingSettings(int Rounds, float Step, float Shrink);

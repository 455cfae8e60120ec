using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// What a small <see cref="SoftmaxModel"/> has learnt, to be asked and not taught: its rows are as long as there are classes and no longer, which for
/// five classes is a third of the memory. It scores as the model does, to the last bit.
/// </summary>
internal sealed class ClassWeights
{
    // Row after row; the last holds the classes' own.
    private readonly float[] _weights;

    private ClassWeights(float[] weights, int classes)
    {
        _weights = weights;
        Classes = classes;
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Takes what a model has learnt.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Its weights.</returns>
    public static ClassWeights Of(SoftmaxModel model)
    {
        var weights = new ClassWeights(new float[(model.Features + 1) * model.Classes], model.Classes);
        for (var row = 0; row <= model.Features; row++) model.Row(row)[..model.Classes].CopyTo(weights._weights.AsSpan(row * model.Classes));
        return weights;
    }

    /// <summary>Reads weights.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The weights, which score as those that were written.</returns>
    public static ClassWeights Read(BinaryReader stored)
    {
        var weights = new float[stored.ReadInt32()];
        var classes = stored.ReadInt32();
        stored.ReadAll(weights.AsSpan());
        return new ClassWeights(weights, classes);
    }

    /// <summary>Writes the weights.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(_weights.Length);
        stored.Write(Classes);
        stored.WriteAll<float>(_weights);
    }

    /// <summary>The weights of one feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>One a class.</returns>
    public ReadOnlySpan<float> Row(int feature) => _weights.AsSpan(feature * Classes, Classes);

    /// <summary>Scores the classes for a text.</summary>
    /// <param name="vector">The text's features.</param>
    /// <param name="scores">Receives a score for each class.</param>
    public void Score(SparseVector vector, Span<float> scores)
    {
        scores = scores[..Classes];
        _weights.AsSpan(^Classes..).CopyTo(scores);
        for (var i = 0; i < vector.Count; i++)
        {
            var row = Row(vector.Indices[i]);
            var value = vector.Values[i];
            for (var number = 0; number < scores.Length; number++) scores[number] += row[number] * value;
        }
    }
}

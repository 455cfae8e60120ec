using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Multinomial logistic regression: a weight for each feature and class. Higher score, likelier class.</summary>
internal sealed class SoftmaxModel
{
    /// <summary>Rows are a multiple of so many classes long.</summary>
    internal const int Block = 16;

    private const float SmallestSquare = 1e-6f;

    private readonly int _stride;

    /// <summary>Makes a model that knows nothing yet.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    public SoftmaxModel(int features, int classes)
    {
        Classes = classes;
        _stride = StrideOf(classes);
        Weights = new float[(features + 1) * _stride];
        Features = features;
    }

    /// <summary>How long the rows for so many classes are: as whole vectors of the widest kind, so that results do not depend on the processor.</summary>
    /// <param name="classes">The classes.</param>
    /// <returns>The length.</returns>
    public static int StrideOf(int classes) => (classes + Block - 1) / Block * Block;

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many features there are.</summary>
    public int Features { get; }

    /// <summary>The length of a row: <see cref="Classes"/> rounded up.</summary>
    public int Stride => _stride;

    /// <summary>All rows, one after the other.</summary>
    public float[] Weights { get; }

    /// <summary>The weights of one feature; the row after the last feature holds the classes' own.</summary>
    /// <param name="feature">The feature.</param>
    /// <returns>One weight a class, then nought up to <see cref="Stride"/>.</returns>
    public Span<float> Row(int feature) => Weights.AsSpan(feature * _stride, _stride);

    /// <summary>Scores the classes for a text.</summary>
    /// <param name="vector">The text's features.</param>
    /// <param name="scores">Receives <see cref="Stride"/> scores.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseVector vector, Span<float> scores)
    {
        Row(Features).CopyTo(scores);
        for (var i = 0; i < vector.Count; i++) Add(vector.Indices[i], vector.Values[i], scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int feature, float value, Span<float> scores)
    {
        ref var row = ref MemoryMarshal.GetReference(Row(feature));
        ref var target = ref MemoryMarshal.GetReference(scores[.._stride]);
        for (nuint column = 0; column < (nuint)_stride; column += Block)
            (Vector512.LoadUnsafe(ref target, column) + (Vector512.LoadUnsafe(ref row, column) * value)).StoreUnsafe(ref target, column);
    }

    /// <summary>Moves the rows of a text's features, and the classes' own, along a gradient; the oftener and the harder a row was moved, the less it still moves (AdaGrad).</summary>
    /// <param name="vector">The text's features.</param>
    /// <param name="gradient"><see cref="Stride"/> values.</param>
    /// <param name="squares">The sum of the squares so far, one a row.</param>
    /// <param name="length">The square of the gradient's length.</param>
    /// <param name="step">How far to move, with its sign.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(SparseVector vector, ReadOnlySpan<float> gradient, Span<float> squares, float length, float step)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(Weights);
        ref var source = ref MemoryMarshal.GetReference(gradient);
        var indices = vector.Indices;
        var values = vector.Values;
        for (var i = -1; i < indices.Length; i++)
        {
            var (row, value) = i < 0 ? (Features, 1f) : (indices[i], values[i]);
            squares[row] += value * value * length;
            var factor = step * value / MathF.Sqrt(squares[row] + SmallestSquare);
            for (var column = 0; column < _stride; column += Block)
            {
                var place = (nuint)((row * _stride) + column);
                (Vector512.LoadUnsafe(ref weights, place) + (Vector512.LoadUnsafe(ref source, (nuint)column) * factor)).StoreUnsafe(ref weights, place);
            }
        }
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

using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// What a <see cref="SoftmaxModel"/> has learnt, to be asked and not taught: each weight is kept as the half float that it is stored as (IEEE 754
/// binary16) and widened when it is read, which is half of the memory. So one that was stored scores as one that was learnt, to the last bit.
/// </summary>
internal sealed class HalfWeights
{
    private const int LongestOnStack = 256;
    private const uint Sign = 0x8000;
    private const int SignShift = 16;
    private const int MantissaShift = 23 - 10;

    // Two to the power of 127 less 15: what the exponents of the two kinds of float are apart. It makes the small ones without a leading bit right too.
    private const float Rebias = 5.192296858534828e33f;

    // Row after row, each of a stride; the last holds the classes' own.
    private readonly ushort[] _weights;

    private HalfWeights(int features, int classes)
    {
        Features = features;
        Classes = classes;
        Stride = SoftmaxModel.StrideOf(classes);
        _weights = new ushort[(features + 1) * Stride];
    }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>How many features there are.</summary>
    public int Features { get; }

    /// <summary>The length of a row: <see cref="Classes"/> rounded up.</summary>
    public int Stride { get; }

    /// <summary>Takes what a model has learnt, rounded.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Its weights.</returns>
    public static HalfWeights Of(SoftmaxModel model)
    {
        var weights = new HalfWeights(model.Features, model.Classes);
        TensorPrimitives.ConvertToHalf(model.Weights, MemoryMarshal.Cast<ushort, Half>(weights._weights.AsSpan()));
        return weights;
    }

    /// <summary>Reads weights.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The weights.</returns>
    public static HalfWeights Read(BinaryReader stored)
    {
        var weights = new HalfWeights(stored.ReadInt32(), stored.ReadInt32());
        stored.ReadAll(weights._weights.AsSpan());
        return weights;
    }

    /// <summary>Writes the weights.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        stored.Write(Features);
        stored.Write(Classes);
        stored.WriteAll<ushort>(_weights);
    }

    /// <summary>Scores the classes for a text.</summary>
    /// <param name="vector">The text's features.</param>
    /// <param name="last">The values of the last features of all, which nearly every text has.</param>
    /// <param name="scores">Receives <see cref="Stride"/> scores.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseVector vector, ReadOnlySpan<float> last, Span<float> scores)
    {
        // Row by row, as the rows lie in memory, whether they are of forty classes or of thousands.
        scores[..Stride].Clear();
        Add(Features, 1, scores);
        for (var i = 0; i < vector.Count; i++) Add(vector.Indices[i], vector.Values[i], scores);
        for (var i = 0; i < last.Length; i++) Add(Features - last.Length + i, last[i], scores);
    }

    /// <summary>How much a feature speaks for a class, against the mean of all classes.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="class">The class.</param>
    /// <returns>The weight.</returns>
    public float Leaning(int feature, int @class)
    {
        // Asked for each feature of a message, so nothing is left behind.
        Span<float> row = Stride <= LongestOnStack ? stackalloc float[Stride] : new float[Stride];
        row.Clear();
        Add(feature, 1, row);
        return row[@class] - (TensorPrimitives.Sum<float>(row[..Classes]) / Classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int feature, float value, Span<float> scores)
    {
        ref var row = ref MemoryMarshal.GetReference(_weights.AsSpan(feature * Stride, Stride));
        ref var target = ref MemoryMarshal.GetReference(scores[..Stride]);
        for (nuint column = 0; column < (nuint)Stride; column += SoftmaxModel.Block)
            (Vector512.LoadUnsafe(ref target, column) + (Widen(Vector256.LoadUnsafe(ref row, column)) * value)).StoreUnsafe(ref target, column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Widen(Vector256<ushort> halves)
    {
        var (lower, upper) = Vector256.Widen(halves);
        var bits = Vector512.Create(lower, upper);
        var sign = (bits & Vector512.Create(Sign)) << SignShift;
        var size = ((bits & Vector512.Create(Sign - 1)) << MantissaShift).AsSingle() * Rebias;
        return (size.AsUInt32() | sign).AsSingle();
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Multiplies floats with the vectors that every processor has.</summary>
internal readonly struct FloatArithmetic : IDenseArithmetic<Vector<float>>
{
    public static int Width => Vector<float>.Count;

    public static Vector<float> Zero => Vector<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Load(ref readonly int weights) => Vector.AsVectorSingle(Vector.LoadUnsafe(in weights));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Repeat(int step) => new(BitConverter.Int32BitsToSingle(step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Add(Vector<float> sums, Vector<float> step, Vector<float> weights) => Vector.MultiplyAddEstimate(step, weights, sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<float> sums, Span<float> output) => sums.CopyTo(output);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Multiplies integers of 16 bits in vectors of 512: an instruction multiplies 32 pairs and adds them two by two, where one for floats multiplies 16.
/// Neither the products nor the sums saturate; <see cref="IntegerRow"/> keeps both within 32 bits.
/// </summary>
internal readonly struct IntegerArithmetic512 : IDenseArithmetic<Vector512<int>>
{
    public static int Width => Vector512<int>.Count;

    public static Vector512<int> Zero => Vector512<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Load(ref readonly int weights) => Vector512.LoadUnsafe(in weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Repeat(int step) => Vector512.Create(step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Add(Vector512<int> sums, Vector512<int> step, Vector512<int> weights) => sums + Avx512BW.MultiplyAddAdjacent(step.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> sums, Span<float> output) => Vector512.ConvertToSingle(sums).CopyTo(output);
}

/// <summary>The same in vectors of 256 bits. The sums are those of <see cref="IntegerArithmetic512"/> to the last bit, because sums of integers do not depend on their order.</summary>
internal readonly struct IntegerArithmetic256 : IDenseArithmetic<Vector256<int>>
{
    public static int Width => Vector256<int>.Count;

    public static Vector256<int> Zero => Vector256<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ref readonly int weights) => Vector256.LoadUnsafe(in weights);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Repeat(int step) => Vector256.Create(step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<int> step, Vector256<int> weights) => sums + Avx2.MultiplyAddAdjacent(step.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> sums, Span<float> output) => Vector256.ConvertToSingle(sums).CopyTo(output);
}

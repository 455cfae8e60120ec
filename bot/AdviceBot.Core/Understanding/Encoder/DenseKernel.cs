using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The inner loop of every matrix: multiplies rows by a panel of columns. Four rows share each reading of the panel, which comes from the second cache
/// at best.
/// </summary>
/// <typeparam name="TVector">Holds the sums of half a panel.</typeparam>
/// <typeparam name="TArithmetic">How it multiplies.</typeparam>
internal static class DenseKernel<TVector, TArithmetic>
    where TArithmetic : IDenseArithmetic<TVector>
{
    /// <summary>How many columns a panel holds: two vectors.</summary>
    public static int Panel => 2 * TArithmetic.Width;

    /// <summary>Computes <c>output = input × panel</c>. A row's result does not depend on the rows beside it.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="inputStride">How many steps away the next row is.</param>
    /// <param name="rows">How many rows; the last group of four is worked on as a whole.</param>
    /// <param name="steps">The steps of a row.</param>
    /// <param name="panel">The panel, a step's weights after the other's.</param>
    /// <param name="output">Receives the columns of the first row at its start.</param>
    /// <param name="outputStride">How far the next row's columns are.</param>
    public static void Apply(ReadOnlySpan<int> input, int inputStride, int rows, int steps, ReadOnlySpan<int> panel, Span<float> output, int outputStride)
    {
        for (var row = 0; row < rows; row += DenseLayer.RowGroup)
            ApplyFour(input[(row * inputStride)..], inputStride, steps, panel, output[(row * outputStride)..], outputStride);
    }

    // Optimised at once, so that the first message is as fast as the others.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ApplyFour(ReadOnlySpan<int> input, int inputStride, int steps, ReadOnlySpan<int> panel, Span<float> output, int outputStride)
    {
        var width = TArithmetic.Width;
        ref var a = ref MemoryMarshal.GetReference(input[..((3 * inputStride) + steps)]);
        ref var b = ref Unsafe.Add(ref a, inputStride);
        ref var c = ref Unsafe.Add(ref b, inputStride);
        ref var d = ref Unsafe.Add(ref c, inputStride);
        ref var w = ref MemoryMarshal.GetReference(panel[..(steps * width * 2)]);
        TVector a0 = TArithmetic.Zero, a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
        for (nuint k = 0; k < (nuint)steps; k++)
        {
            var w0 = TArithmetic.Load(ref w);
            var w1 = TArithmetic.Load(ref Unsafe.Add(ref w, width));
            w = ref Unsafe.Add(ref w, 2 * width);
            var step = TArithmetic.Repeat(Unsafe.Add(ref a, k));
            a0 = TArithmetic.Add(a0, step, w0);
            a1 = TArithmetic.Add(a1, step, w1);
            step = TArithmetic.Repeat(Unsafe.Add(ref b, k));
            b0 = TArithmetic.Add(b0, step, w0);
            b1 = TArithmetic.Add(b1, step, w1);
            step = TArithmetic.Repeat(Unsafe.Add(ref c, k));
            c0 = TArithmetic.Add(c0, step, w0);
            c1 = TArithmetic.Add(c1, step, w1);
            step = TArithmetic.Repeat(Unsafe.Add(ref d, k));
            d0 = TArithmetic.Add(d0, step, w0);
            d1 = TArithmetic.Add(d1, step, w1);
        }

        TArithmetic.Store(a0, output);
        TArithmetic.Store(a1, output[width..]);
        TArithmetic.Store(b0, output[outputStride..]);
        TArithmetic.Store(b1, output[(outputStride + width)..]);
        TArithmetic.Store(c0, output[(2 * outputStride)..]);
        TArithmetic.Store(c1, output[((2 * outputStride) + width)..]);
        TArithmetic.Store(d0, output[(3 * outputStride)..]);
        TArithmetic.Store(d1, output[((3 * outputStride) + width)..]);
    }
}

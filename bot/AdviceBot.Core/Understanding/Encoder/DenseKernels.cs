using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Multiplies rows by one panel of a matrix. Where the processor has vectors of 512 bits they are used (<see cref="WideKernels"/>), which took two
/// thirds of the time on one that has; elsewhere they would be several times slower than the narrow ones.
/// </summary>
internal static class DenseKernels
{
    private const int Eight = 8;

    /// <summary>How many columns a panel holds: two vectors.</summary>
    public static int Panel { get; } = 2 * (Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector<float>.Count);

    /// <summary>Computes <c>output = input × panel + bias</c>. A row's result does not depend on the rows beside it.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="inputStride">How far the next row is.</param>
    /// <param name="rows">How many rows; the last group of four is worked on as a whole.</param>
    /// <param name="inputs">The length of a row.</param>
    /// <param name="panel">The panel, an input's weights after the other's.</param>
    /// <param name="bias">A value a column.</param>
    /// <param name="output">Receives the columns of the first row at its start.</param>
    /// <param name="outputStride">How far the next row's columns are.</param>
    public static void Apply(
        ReadOnlySpan<float> input, int inputStride, int rows, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var row = 0;
        for (; Vector512.IsHardwareAccelerated && row + Eight <= rows; row += Eight)
            WideKernels.ApplyEight(input[(row * inputStride)..], inputStride, inputs, panel, bias, output[(row * outputStride)..], outputStride);
        for (; row < rows; row += DenseLayer.RowGroup)
        {
            var from = input[(row * inputStride)..];
            var to = output[(row * outputStride)..];
            if (Vector512.IsHardwareAccelerated) WideKernels.ApplyFour(from, inputStride, inputs, panel, bias, to, outputStride);
            else ApplyNarrow(from, inputStride, inputs, panel, bias, to, outputStride);
        }
    }

    /// <summary>Computes four rows with the vectors that every processor has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyNarrow(
        ReadOnlySpan<float> input, int inputStride, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var width = Vector<float>.Count;
        input = input[..((3 * inputStride) + inputs)];
        ref var w = ref MemoryMarshal.GetReference(panel[..(inputs * width * 2)]);
        ref var a = ref MemoryMarshal.GetReference(input);
        ref var b = ref Unsafe.Add(ref a, inputStride);
        ref var c = ref Unsafe.Add(ref b, inputStride);
        ref var d = ref Unsafe.Add(ref c, inputStride);
        Vector<float> a0 = new Vector<float>(bias), a1 = new Vector<float>(bias[width..]), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (nuint k = 0; k < (nuint)inputs; k++)
        {
            var w0 = Vector.LoadUnsafe(ref w);
            var w1 = Vector.LoadUnsafe(ref w, (nuint)width);
            w = ref Unsafe.Add(ref w, 2 * width);
            var value = new Vector<float>(Unsafe.Add(ref a, k));
            a0 = Vector.MultiplyAddEstimate(value, w0, a0);
            a1 = Vector.MultiplyAddEstimate(value, w1, a1);
            value = new Vector<float>(Unsafe.Add(ref b, k));
            b0 = Vector.MultiplyAddEstimate(value, w0, b0);
            b1 = Vector.MultiplyAddEstimate(value, w1, b1);
            value = new Vector<float>(Unsafe.Add(ref c, k));
            c0 = Vector.MultiplyAddEstimate(value, w0, c0);
            c1 = Vector.MultiplyAddEstimate(value, w1, c1);
            value = new Vector<float>(Unsafe.Add(ref d, k));
            d0 = Vector.MultiplyAddEstimate(value, w0, d0);
            d1 = Vector.MultiplyAddEstimate(value, w1, d1);
        }

        a0.CopyTo(output);
        a1.CopyTo(output[width..]);
        b0.CopyTo(output[outputStride..]);
        b1.CopyTo(output[(outputStride + width)..]);
        c0.CopyTo(output[(2 * outputStride)..]);
        c1.CopyTo(output[((2 * outputStride) + width)..]);
        d0.CopyTo(output[(3 * outputStride)..]);
        d1.CopyTo(output[((3 * outputStride) + width)..]);
    }
}

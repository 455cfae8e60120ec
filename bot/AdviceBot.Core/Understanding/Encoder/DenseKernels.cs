using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The inner loop of <see cref="DenseLayer"/>: four rows by one panel. Where the processor has vectors of 512 bits they are used, which
/// took two thirds of the time on one that has; elsewhere they would be several times slower than the narrow ones, hence two loops.
/// </summary>
internal static class DenseKernels
{
    /// <summary>How many columns a panel holds: two vectors.</summary>
    public static int Panel { get; } = 2 * (Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector<float>.Count);

    /// <summary>Computes <c>output = input × panel + bias</c> for four rows.</summary>
    /// <param name="input">The rows, one after the other.</param>
    /// <param name="inputs">The length of a row.</param>
    /// <param name="panel">The panel, an input's weights after the other's.</param>
    /// <param name="bias">A value a column.</param>
    /// <param name="output">Receives the columns of the first row at its start.</param>
    /// <param name="stride">How far the next row's columns are.</param>
    public static void Apply(
        ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int stride)
    {
        if (Vector512.IsHardwareAccelerated) ApplyWide(input, inputs, panel, bias, output, stride);
        else ApplyNarrow(input, inputs, panel, bias, output, stride);
    }

    // Optimised at once, so that the first message is as fast as the others.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyWide(
        ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int stride)
    {
        var width = Vector512<float>.Count;
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var w = ref MemoryMarshal.GetReference(panel);
        Vector512<float> a0 = Vector512.Create(bias), a1 = Vector512.Create(bias[width..]), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (var k = 0; k < inputs; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w, (nuint)(k * width * 2));
            var w1 = Vector512.LoadUnsafe(ref w, (nuint)((k * width * 2) + width));
            var value = Vector512.Create(Unsafe.Add(ref x, k));
            a0 = Vector512.MultiplyAddEstimate(value, w0, a0);
            a1 = Vector512.MultiplyAddEstimate(value, w1, a1);
            value = Vector512.Create(Unsafe.Add(ref x, inputs + k));
            b0 = Vector512.MultiplyAddEstimate(value, w0, b0);
            b1 = Vector512.MultiplyAddEstimate(value, w1, b1);
            value = Vector512.Create(Unsafe.Add(ref x, (2 * inputs) + k));
            c0 = Vector512.MultiplyAddEstimate(value, w0, c0);
            c1 = Vector512.MultiplyAddEstimate(value, w1, c1);
            value = Vector512.Create(Unsafe.Add(ref x, (3 * inputs) + k));
            d0 = Vector512.MultiplyAddEstimate(value, w0, d0);
            d1 = Vector512.MultiplyAddEstimate(value, w1, d1);
        }

        a0.CopyTo(output);
        a1.CopyTo(output[width..]);
        b0.CopyTo(output[stride..]);
        b1.CopyTo(output[(stride + width)..]);
        c0.CopyTo(output[(2 * stride)..]);
        c1.CopyTo(output[((2 * stride) + width)..]);
        d0.CopyTo(output[(3 * stride)..]);
        d1.CopyTo(output[((3 * stride) + width)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyNarrow(
        ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int stride)
    {
        var width = Vector<float>.Count;
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var w = ref MemoryMarshal.GetReference(panel);
        Vector<float> a0 = new(bias), a1 = new(bias[width..]), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (var k = 0; k < inputs; k++)
        {
            var w0 = Vector.LoadUnsafe(ref w, (nuint)(k * width * 2));
            var w1 = Vector.LoadUnsafe(ref w, (nuint)((k * width * 2) + width));
            var value = new Vector<float>(Unsafe.Add(ref x, k));
            a0 = Vector.MultiplyAddEstimate(value, w0, a0);
            a1 = Vector.MultiplyAddEstimate(value, w1, a1);
            value = new Vector<float>(Unsafe.Add(ref x, inputs + k));
            b0 = Vector.MultiplyAddEstimate(value, w0, b0);
            b1 = Vector.MultiplyAddEstimate(value, w1, b1);
            value = new Vector<float>(Unsafe.Add(ref x, (2 * inputs) + k));
            c0 = Vector.MultiplyAddEstimate(value, w0, c0);
            c1 = Vector.MultiplyAddEstimate(value, w1, c1);
            value = new Vector<float>(Unsafe.Add(ref x, (3 * inputs) + k));
            d0 = Vector.MultiplyAddEstimate(value, w0, d0);
            d1 = Vector.MultiplyAddEstimate(value, w1, d1);
        }

        a0.CopyTo(output);
        a1.CopyTo(output[width..]);
        b0.CopyTo(output[stride..]);
        b1.CopyTo(output[(stride + width)..]);
        c0.CopyTo(output[(2 * stride)..]);
        c1.CopyTo(output[((2 * stride) + width)..]);
        d0.CopyTo(output[(3 * stride)..]);
        d1.CopyTo(output[((3 * stride) + width)..]);
    }
}

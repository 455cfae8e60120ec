using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// The inner loops of <see cref="DenseKernels"/> for vectors of 512 bits: as many rows as have their sums in registers share each read of the
/// panel, which comes from the second cache at best. Optimised at once, so that the first message is as fast as the others.
/// </summary>
internal static class WideKernels
{
    /// <summary>Computes <c>output = input × panel + bias</c> for eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyEight(
        ReadOnlySpan<float> input, int inputStride, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var width = Vector512<float>.Count;
        input = input[..((7 * inputStride) + inputs)];
        ref var w = ref MemoryMarshal.GetReference(panel[..(inputs * width * 2)]);
        ref var a = ref MemoryMarshal.GetReference(input);
        ref var b = ref Unsafe.Add(ref a, inputStride);
        ref var c = ref Unsafe.Add(ref b, inputStride);
        ref var d = ref Unsafe.Add(ref c, inputStride);
        ref var e = ref Unsafe.Add(ref d, inputStride);
        ref var f = ref Unsafe.Add(ref e, inputStride);
        ref var g = ref Unsafe.Add(ref f, inputStride);
        ref var h = ref Unsafe.Add(ref g, inputStride);
        Vector512<float> a0 = Vector512.Create(bias), a1 = Vector512.Create(bias[width..]), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1, g0 = a0, g1 = a1, h0 = a0, h1 = a1;
        for (nuint k = 0; k < (nuint)inputs; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, (nuint)width);
            w = ref Unsafe.Add(ref w, 2 * width);
            var value = Vector512.Create(Unsafe.Add(ref a, k));
            a0 = Vector512.MultiplyAddEstimate(value, w0, a0);
            a1 = Vector512.MultiplyAddEstimate(value, w1, a1);
            value = Vector512.Create(Unsafe.Add(ref b, k));
            b0 = Vector512.MultiplyAddEstimate(value, w0, b0);
            b1 = Vector512.MultiplyAddEstimate(value, w1, b1);
            value = Vector512.Create(Unsafe.Add(ref c, k));
            c0 = Vector512.MultiplyAddEstimate(value, w0, c0);
            c1 = Vector512.MultiplyAddEstimate(value, w1, c1);
            value = Vector512.Create(Unsafe.Add(ref d, k));
            d0 = Vector512.MultiplyAddEstimate(value, w0, d0);
            d1 = Vector512.MultiplyAddEstimate(value, w1, d1);
            value = Vector512.Create(Unsafe.Add(ref e, k));
            e0 = Vector512.MultiplyAddEstimate(value, w0, e0);
            e1 = Vector512.MultiplyAddEstimate(value, w1, e1);
            value = Vector512.Create(Unsafe.Add(ref f, k));
            f0 = Vector512.MultiplyAddEstimate(value, w0, f0);
            f1 = Vector512.MultiplyAddEstimate(value, w1, f1);
            value = Vector512.Create(Unsafe.Add(ref g, k));
            g0 = Vector512.MultiplyAddEstimate(value, w0, g0);
            g1 = Vector512.MultiplyAddEstimate(value, w1, g1);
            value = Vector512.Create(Unsafe.Add(ref h, k));
            h0 = Vector512.MultiplyAddEstimate(value, w0, h0);
            h1 = Vector512.MultiplyAddEstimate(value, w1, h1);
        }

        a0.CopyTo(output);
        a1.CopyTo(output[width..]);
        b0.CopyTo(output[outputStride..]);
        b1.CopyTo(output[(outputStride + width)..]);
        c0.CopyTo(output[(2 * outputStride)..]);
        c1.CopyTo(output[((2 * outputStride) + width)..]);
        d0.CopyTo(output[(3 * outputStride)..]);
        d1.CopyTo(output[((3 * outputStride) + width)..]);
        e0.CopyTo(output[(4 * outputStride)..]);
        e1.CopyTo(output[((4 * outputStride) + width)..]);
        f0.CopyTo(output[(5 * outputStride)..]);
        f1.CopyTo(output[((5 * outputStride) + width)..]);
        g0.CopyTo(output[(6 * outputStride)..]);
        g1.CopyTo(output[((6 * outputStride) + width)..]);
        h0.CopyTo(output[(7 * outputStride)..]);
        h1.CopyTo(output[((7 * outputStride) + width)..]);
    }

    /// <summary>Computes <c>output = input × panel + bias</c> for four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void ApplyFour(
        ReadOnlySpan<float> input, int inputStride, int inputs, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> output, int outputStride)
    {
        var width = Vector512<float>.Count;
        input = input[..((3 * inputStride) + inputs)];
        ref var w = ref MemoryMarshal.GetReference(panel[..(inputs * width * 2)]);
        ref var a = ref MemoryMarshal.GetReference(input);
        ref var b = ref Unsafe.Add(ref a, inputStride);
        ref var c = ref Unsafe.Add(ref b, inputStride);
        ref var d = ref Unsafe.Add(ref c, inputStride);
        Vector512<float> a0 = Vector512.Create(bias), a1 = Vector512.Create(bias[width..]), b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        for (nuint k = 0; k < (nuint)inputs; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, (nuint)width);
            w = ref Unsafe.Add(ref w, 2 * width);
            var value = Vector512.Create(Unsafe.Add(ref a, k));
            a0 = Vector512.MultiplyAddEstimate(value, w0, a0);
            a1 = Vector512.MultiplyAddEstimate(value, w1, a1);
            value = Vector512.Create(Unsafe.Add(ref b, k));
            b0 = Vector512.MultiplyAddEstimate(value, w0, b0);
            b1 = Vector512.MultiplyAddEstimate(value, w1, b1);
            value = Vector512.Create(Unsafe.Add(ref c, k));
            c0 = Vector512.MultiplyAddEstimate(value, w0, c0);
            c1 = Vector512.MultiplyAddEstimate(value, w1, c1);
            value = Vector512.Create(Unsafe.Add(ref d, k));
            d0 = Vector512.MultiplyAddEstimate(value, w0, d0);
            d1 = Vector512.MultiplyAddEstimate(value, w1, d1);
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

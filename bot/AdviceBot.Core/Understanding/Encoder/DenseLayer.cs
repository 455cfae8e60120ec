using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Multiplies rows by a matrix and adds a bias. The matrix lies in panels of two vectors' width, so that the inner loop reads it in
/// one stream; four rows share each read.
/// </summary>
internal sealed class DenseLayer
{
    /// <summary>Rows are worked on in groups of four; callers give whole groups.</summary>
    public const int RowGroup = 4;

    private static readonly int Panel = Vector<float>.Count * 2;

    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <summary>Packs a matrix.</summary>
    /// <param name="kernel">The matrix, row after row, a row an input.</param>
    /// <param name="bias">One value an output; the number of outputs must divide by two vectors' width.</param>
    public DenseLayer(float[] kernel, float[] bias)
    {
        Outputs = bias.Length;
        Inputs = kernel.Length / bias.Length;
        _bias = bias;
        _panels = new float[kernel.Length];
        var target = 0;
        for (var column = 0; column < Outputs; column += Panel)
        {
            for (var row = 0; row < Inputs; row++, target += Panel)
                kernel.AsSpan((row * Outputs) + column, Panel).CopyTo(_panels.AsSpan(target));
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Computes <c>output = input × matrix + bias</c>.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="rows">How many; a multiple of <see cref="RowGroup"/>.</param>
    /// <param name="output">Receives the rows.</param>
    public void Apply(ReadOnlySpan<float> input, int rows, Span<float> output)
    {
        for (var column = 0; column < Outputs; column += Panel)
        {
            var panel = _panels.AsSpan(column * Inputs, Panel * Inputs);
            for (var row = 0; row < rows; row += RowGroup)
            {
                ApplyPanel(
                    input.Slice(row * Inputs, RowGroup * Inputs), Inputs, panel, _bias.AsSpan(column, Panel),
                    output[((row * Outputs) + column)..], Outputs);
            }
        }
    }

    /// <summary>Computes one row.</summary>
    /// <param name="input">The row.</param>
    /// <param name="output">Receives the row.</param>
    public void ApplyRow(ReadOnlySpan<float> input, Span<float> output)
    {
        var width = Vector<float>.Count;
        for (var column = 0; column < Outputs; column += Panel)
        {
            ref var panel = ref MemoryMarshal.GetReference(_panels.AsSpan(column * Inputs, Panel * Inputs));
            var first = new Vector<float>(_bias.AsSpan(column));
            var second = new Vector<float>(_bias.AsSpan(column + width));
            for (var k = 0; k < Inputs; k++)
            {
                var value = new Vector<float>(input[k]);
                first = Vector.MultiplyAddEstimate(value, Vector.LoadUnsafe(ref panel, (nuint)(k * Panel)), first);
                second = Vector.MultiplyAddEstimate(value, Vector.LoadUnsafe(ref panel, (nuint)((k * Panel) + width)), second);
            }

            first.CopyTo(output[column..]);
            second.CopyTo(output[(column + width)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // At full speed from the first message on.
    private static void ApplyPanel(
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

using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// A matrix whose columns are integers of 16 bits, each with a scale of its own; so are the rows that it multiplies (<see cref="IntegerRow"/>). It multiplies
/// twice as many numbers at once as floats and is half as much to read. What rounding costs is of the size of what half floats cost (<c>SentenceEncoderTests</c>).
/// The sums are the same on every processor, because sums of integers do not depend on their order.
/// </summary>
/// <typeparam name="TVector">The processor's vectors.</typeparam>
/// <typeparam name="TArithmetic">How they multiply.</typeparam>
internal sealed class IntegerDense<TVector, TArithmetic> : DenseLayer
    where TArithmetic : IDenseArithmetic<TVector>
{
    private const int LowerHalf = 0xFFFF;

    private static readonly int Panel = DenseKernel<TVector, TArithmetic>.Panel;

    // In a panel the weights of two inputs lie beside each other in 32 bits, for one column after the other.
    private readonly int[] _panels;
    private readonly float[] _worths;
    private readonly float[] _bias;

    /// <summary>Rounds and packs a matrix.</summary>
    /// <param name="kernel">The matrix, row after row, a row an input; their number must divide by two.</param>
    /// <param name="bias">One value an output; their number must divide by two vectors' width.</param>
    public IntegerDense(float[] kernel, float[] bias)
        : base(kernel.Length / bias.Length, bias.Length)
    {
        _bias = bias;
        var scales = Scales(kernel);
        _panels = new int[kernel.Length / 2];
        Pack(kernel, scales);
        TensorPrimitives.Reciprocal(scales, scales);
        _worths = scales;
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<float> input, int rows, EncoderScratch scratch, Span<float> output)
    {
        var integers = scratch.Integers.AsSpan(0, rows * Inputs);
        for (var row = 0; row < rows; row++) scratch.IntegerWorths[row] = IntegerRow.Round(input.Slice(row * Inputs, Inputs), integers[(row * Inputs)..]);
        var pairs = MemoryMarshal.Cast<short, int>(integers);
        var steps = Inputs / 2;
        for (var column = 0; column < Outputs; column += Panel)
            DenseKernel<TVector, TArithmetic>.Apply(pairs, steps, rows, steps, _panels.AsSpan(column * steps, Panel * steps), output[column..], Outputs);
        for (var row = 0; row < rows; row++)
        {
            var result = output.Slice(row * Outputs, Outputs);
            TensorPrimitives.Multiply(result, _worths, result);
            TensorPrimitives.MultiplyAdd(result, scratch.IntegerWorths[row], _bias, result);
        }
    }

    private float[] Scales(float[] kernel)
    {
        var squares = new float[Outputs];
        var largest = new float[Outputs];
        for (var row = 0; row < Inputs; row++)
        {
            var values = kernel.AsSpan(row * Outputs, Outputs);
            TensorPrimitives.MultiplyAdd(values, values, squares, squares);
            TensorPrimitives.MaxMagnitude(values, largest, largest);
        }

        for (var column = 0; column < Outputs; column++) squares[column] = IntegerRow.Scale(Inputs, MathF.Sqrt(squares[column]), MathF.Abs(largest[column]));
        return squares;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pack(float[] kernel, float[] scales)
    {
        Vector<int> Rounded(int row, int column) =>
            Vector.ConvertToInt32(Vector.Round(new Vector<float>(kernel, (row * Outputs) + column) * new Vector<float>(scales, column)));
        var target = 0;
        for (var first = 0; first < Outputs; first += Panel)
        {
            for (var row = 0; row < Inputs; row += 2)
            {
                for (var column = first; column < first + Panel; column += Vector<int>.Count, target += Vector<int>.Count)
                    ((Rounded(row, column) & new Vector<int>(LowerHalf)) | (Rounded(row + 1, column) << 16)).CopyTo(_panels, target);
            }
        }
    }
}

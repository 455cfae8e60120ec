using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// A matrix whose columns are integers of 16 bits, each with a scale of its own; so are the rows that it multiplies (<see cref="IntegerRow"/>). It multiplies
/// twice as many numbers at once as floats and is half as much to read. What rounding costs is of the size of what half floats cost (<c>SentenceEncoderTests</c>).
/// </summary>
/// <typeparam name="TVector">The processor's vectors.</typeparam>
/// <typeparam name="TArithmetic">How they multiply.</typeparam>
internal sealed class IntegerDense<TVector, TArithmetic> : DenseLayer
    where TArithmetic : IDenseArithmetic<TVector>
{
    private static readonly int Panel = DenseKernel<TVector, TArithmetic>.Panel;

    // In a panel the weights of two inputs lie beside each other, for one column after the other.
    private readonly short[] _panels;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <summary>Rounds and packs a matrix.</summary>
    /// <param name="kernel">The matrix, row after row, a row an input; their number must divide by two.</param>
    /// <param name="bias">One value an output; their number must divide by two vectors' width.</param>
    public IntegerDense(float[] kernel, float[] bias)
        : base(kernel.Length / bias.Length, bias.Length)
    {
        _bias = bias;
        _scales = new float[Outputs];
        _panels = new short[kernel.Length];
        var values = new float[Inputs];
        var integers = new short[Inputs];
        for (var column = 0; column < Outputs; column++)
        {
            for (var row = 0; row < Inputs; row++) values[row] = kernel[(row * Outputs) + column];
            _scales[column] = IntegerRow.Round(values, integers);
            var place = (column / Panel * Panel * Inputs) + (column % Panel * 2);
            for (var row = 0; row < Inputs; row += 2, place += 2 * Panel) (_panels[place], _panels[place + 1]) = (integers[row], integers[row + 1]);
        }
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<float> input, int rows, EncoderScratch scratch, Span<float> output)
    {
        var integers = scratch.Integers.AsSpan(0, rows * Inputs);
        for (var row = 0; row < rows; row++) scratch.IntegerScales[row] = IntegerRow.Round(input.Slice(row * Inputs, Inputs), integers[(row * Inputs)..]);
        var pairs = MemoryMarshal.Cast<short, int>(integers);
        var panels = MemoryMarshal.Cast<short, int>(_panels);
        var steps = Inputs / 2;
        for (var column = 0; column < Outputs; column += Panel)
            DenseKernel<TVector, TArithmetic>.Apply(pairs, steps, rows, steps, panels.Slice(column * steps, Panel * steps), output[column..], Outputs);
        for (var row = 0; row < rows; row++)
        {
            var result = output.Slice(row * Outputs, Outputs);
            TensorPrimitives.Multiply(result, _scales, result);
            TensorPrimitives.MultiplyAdd(result, scratch.IntegerScales[row], _bias, result);
        }
    }
}

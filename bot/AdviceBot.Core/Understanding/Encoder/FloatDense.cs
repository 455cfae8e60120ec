using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Kernel = AdviceBot.Core.Understanding.Encoder.DenseKernel<System.Numerics.Vector<float>, AdviceBot.Core.Understanding.Encoder.FloatArithmetic>;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>A matrix of floats: for every processor, and what <see cref="IntegerDense{TVector,TArithmetic}"/> is measured against.</summary>
internal sealed class FloatDense : DenseLayer
{
    private readonly float[] _panels;
    private readonly float[] _bias;

    /// <summary>Packs a matrix.</summary>
    /// <param name="kernel">The matrix, row after row, a row an input.</param>
    /// <param name="bias">One value an output; their number must divide by two vectors' width.</param>
    public FloatDense(float[] kernel, float[] bias)
        : base(kernel.Length / bias.Length, bias.Length)
    {
        _bias = bias;
        _panels = new float[kernel.Length];
        var target = 0;
        for (var column = 0; column < Outputs; column += Kernel.Panel)
        {
            for (var row = 0; row < Inputs; row++, target += Kernel.Panel)
                kernel.AsSpan((row * Outputs) + column, Kernel.Panel).CopyTo(_panels.AsSpan(target));
        }
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<float> input, int rows, EncoderScratch scratch, Span<float> output)
    {
        var panels = MemoryMarshal.Cast<float, int>(_panels);
        for (var column = 0; column < Outputs; column += Kernel.Panel)
            Kernel.Apply(MemoryMarshal.Cast<float, int>(input), Inputs, rows, Inputs, panels.Slice(column * Inputs, Kernel.Panel * Inputs), output[column..], Outputs);
        for (var row = 0; row < rows; row++)
        {
            var result = output.Slice(row * Outputs, Outputs);
            TensorPrimitives.Add(result, _bias, result);
        }
    }
}

using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Brings each row to mean nought and deviation one, then scales and shifts it.</summary>
internal sealed class LayerNorm(float[] scale, float[] bias)
{
    private const float Epsilon = 1e-6f;

    public void Apply(ReadOnlySpan<float> input, Span<float> output)
    {
        var size = scale.Length;
        for (var start = 0; start < input.Length; start += size)
        {
            var row = output.Slice(start, size);
            TensorPrimitives.Subtract(input.Slice(start, size), TensorPrimitives.Sum(input.Slice(start, size)) / size, row);
            var factor = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares(row) / size) + Epsilon);
            TensorPrimitives.Multiply(row, factor, row);
            TensorPrimitives.MultiplyAdd(row, scale, bias, row);
        }
    }
}

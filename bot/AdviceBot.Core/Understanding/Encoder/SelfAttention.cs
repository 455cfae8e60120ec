using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Multi-head self-attention: each token takes from the others as much as its query fits their keys.</summary>
internal sealed class SelfAttention(DenseLayer projection, DenseLayer output)
{
    private const int Heads = 4;

    /// <summary>Computes attention.</summary>
    /// <param name="input">The rows, a multiple of <see cref="DenseLayer.RowGroup"/>.</param>
    /// <param name="tokens">How many rows are tokens; the rest is padding, and nobody looks at it.</param>
    /// <param name="scratch">Working memory.</param>
    /// <param name="result">Receives the rows.</param>
    public void Apply(ReadOnlySpan<float> input, int tokens, EncoderScratch scratch, Span<float> result)
    {
        var size = projection.Inputs;
        var rows = input.Length / size;
        var stride = projection.Outputs;
        var head = size / Heads;
        var queries = scratch.Wide.AsSpan(0, rows * stride);
        var combined = scratch.Mixed.AsSpan(0, rows * size);
        projection.Apply(input, rows, queries);
        combined.Clear();
        var weights = scratch.Attention.AsSpan(0, tokens);
        var scale = 1 / MathF.Sqrt(head);
        for (var h = 0; h < Heads; h++)
        {
            for (var token = 0; token < tokens; token++)
            {
                var query = queries.Slice((token * stride) + (h * head), head);
                for (var other = 0; other < tokens; other++)
                    weights[other] = scale * TensorPrimitives.Dot(query, queries.Slice((other * stride) + size + (h * head), head));
                TensorPrimitives.SoftMax(weights, weights);
                var target = combined.Slice((token * size) + (h * head), head);
                for (var other = 0; other < tokens; other++)
                {
                    var value = queries.Slice((other * stride) + (2 * size) + (h * head), head);
                    TensorPrimitives.MultiplyAdd(value, weights[other], target, target);
                }
            }
        }

        output.Apply(combined, rows, result);
    }
}

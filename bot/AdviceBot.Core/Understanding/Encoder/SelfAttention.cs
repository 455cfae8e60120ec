using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Kernel = AdviceBot.Core.Understanding.Encoder.DenseKernel<System.Numerics.Vector<float>, AdviceBot.Core.Understanding.Encoder.FloatArithmetic>;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Multi-head self-attention: each token takes from the others of its sentence as much as its query fits their keys.</summary>
internal sealed class SelfAttention(DenseLayer projection, DenseLayer output)
{
    private const int Heads = 4;

    /// <summary>Computes attention.</summary>
    /// <param name="input">The rows of the batch.</param>
    /// <param name="scratch">Working memory, with the batch.</param>
    /// <param name="result">Receives the rows; those beyond the tokens are padding, and nobody looks at them.</param>
    public void Apply(ReadOnlySpan<float> input, EncoderScratch scratch, Span<float> result)
    {
        var rows = scratch.Batch.Rows;
        var projected = scratch.Wide.AsSpan(0, rows * projection.Outputs);
        projection.Apply(input, rows, scratch, projected);
        foreach (var (_, first, tokens) in scratch.Batch.Sentences)
        {
            for (var head = 0; head < Heads; head++) Attend(first, tokens, head, scratch);
        }

        output.Apply(scratch.Mixed.AsSpan(0, rows * projection.Inputs), rows, scratch, result);
    }

    // The last group of rows may reach into the next sentence, whose own turn comes later, or into padding.
    private void Attend(int first, int tokens, int head, EncoderScratch scratch)
    {
        var size = projection.Inputs;
        var stride = projection.Outputs;
        var width = size / Heads;
        var queries = scratch.Wide.AsSpan((first * stride) + (head * width));
        var keys = queries[size..];
        var values = queries[(2 * size)..];
        var columns = (tokens + Kernel.Panel - 1) / Kernel.Panel * Kernel.Panel;
        var weights = scratch.Attention.AsSpan();
        for (var column = 0; column < columns; column += Kernel.Panel)
        {
            var panel = scratch.Head.AsSpan(0, width * Kernel.Panel);
            Transpose(keys, stride, column, Math.Min(Kernel.Panel, tokens - column), panel);
            Kernel.Apply(Steps(queries), stride, tokens, width, Steps(panel), weights[column..], columns);
        }

        var scale = 1 / MathF.Sqrt(width);
        for (var token = 0; token < tokens; token++)
        {
            var row = weights.Slice(token * columns, tokens);
            TensorPrimitives.Multiply(row, scale, row);
            TensorPrimitives.SoftMax(row, row);
        }

        for (var column = 0; column < width; column += Kernel.Panel)
        {
            var panel = scratch.Head.AsSpan(0, tokens * Kernel.Panel);
            for (var token = 0; token < tokens; token++) values.Slice((token * stride) + column, Kernel.Panel).CopyTo(panel[(token * Kernel.Panel)..]);
            Kernel.Apply(Steps(weights), columns, tokens, tokens, Steps(panel), scratch.Mixed.AsSpan((first * size) + (head * width) + column), size);
        }
    }

    private static ReadOnlySpan<int> Steps(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values);

    // A column a token; columns without one are nought.
    private static void Transpose(ReadOnlySpan<float> keys, int stride, int first, int tokens, Span<float> panel)
    {
        panel.Clear();
        for (var token = 0; token < tokens; token++)
        {
            var key = keys[((first + token) * stride)..];
            for (int k = 0, place = token; place < panel.Length; k++, place += Kernel.Panel) panel[place] = key[k];
        }
    }
}

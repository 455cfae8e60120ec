using System.Numerics.Tensors;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Attention, then a small network on each token; each adds to the state (pre-norm).</summary>
internal sealed class TransformerLayer
{
    private readonly LayerNorm _attentionNorm;
    private readonly SelfAttention _attention;
    private readonly LayerNorm _feedNorm;
    private readonly DenseLayer _up;
    private readonly DenseLayer _down;

    private TransformerLayer(LayerNorm attentionNorm, SelfAttention attention, LayerNorm feedNorm, DenseLayer up, DenseLayer down)
    {
        _attentionNorm = attentionNorm;
        _attention = attention;
        _feedNorm = feedNorm;
        _up = up;
        _down = down;
    }

    public static TransformerLayer Load(EncoderFile file, string name)
    {
        DenseLayer Dense(string part) => new(file.Values($"{name}.{part}.kernel"), file.Values($"{name}.{part}.bias"));
        LayerNorm Norm(string part) => new(file.Values($"{name}.{part}.norm.scale"), file.Values($"{name}.{part}.norm.bias"));
        return new TransformerLayer(
            Norm("attention"), new SelfAttention(Dense("attention.qkv"), Dense("attention.output")), Norm("feed"), Dense("feed.1"), Dense("feed.2"));
    }

    /// <summary>Runs the layer.</summary>
    /// <param name="input">What attention reads.</param>
    /// <param name="tokens">How many rows are tokens.</param>
    /// <param name="scratch">Working memory.</param>
    /// <param name="state">What is added to.</param>
    public void Apply(ReadOnlySpan<float> input, int tokens, EncoderScratch scratch, Span<float> state)
    {
        var wide = ApplyToMiddle(input, tokens, scratch, state);
        var change = scratch.Result.AsSpan(0, state.Length);
        _down.Apply(wide, state.Length / EncoderScratch.Size, change);
        TensorPrimitives.Add(state, change, state);
    }

    /// <summary>Runs the layer where only the mean of its tokens is wanted: the last matrix is linear, so it is applied once, to the mean.</summary>
    /// <param name="tokens">How many rows are tokens.</param>
    /// <param name="scratch">Working memory.</param>
    /// <param name="state">What is added to; it is not brought to its end.</param>
    /// <param name="mean">Receives the mean of the tokens.</param>
    public void ApplyToMean(int tokens, EncoderScratch scratch, Span<float> state, Span<float> mean)
    {
        var wide = ApplyToMiddle(state, tokens, scratch, state);
        var middle = scratch.Mixed.AsSpan(0, _up.Outputs);
        Mean(wide, tokens, middle);
        var change = scratch.Result.AsSpan(0, EncoderScratch.Size);
        _down.ApplyRow(middle, change);
        Mean(state, tokens, mean);
        TensorPrimitives.Add(mean, change, mean);
    }

    private Span<float> ApplyToMiddle(ReadOnlySpan<float> input, int tokens, EncoderScratch scratch, Span<float> state)
    {
        var rows = state.Length / EncoderScratch.Size;
        var normed = scratch.Normed.AsSpan(0, input.Length);
        _attentionNorm.Apply(input, normed);
        var change = scratch.Result.AsSpan(0, state.Length);
        _attention.Apply(normed, tokens, scratch, change);
        TensorPrimitives.Add(state, change, state);

        normed = scratch.Normed.AsSpan(0, state.Length);
        _feedNorm.Apply(state, normed);
        var wide = scratch.Wide.AsSpan(0, rows * _up.Outputs);
        _up.Apply(normed, rows, wide);
        TensorPrimitives.Max(wide, 0f, wide);
        return wide;
    }

    private static void Mean(ReadOnlySpan<float> rows, int count, Span<float> mean)
    {
        mean.Clear();
        for (var row = 0; row < count; row++) TensorPrimitives.Add(mean, rows.Slice(row * mean.Length, mean.Length), mean);
        TensorPrimitives.Divide(mean, count, mean);
    }
}

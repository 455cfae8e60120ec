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

    public static TransformerLayer Load(EncoderFile file, string name, Func<float[], float[], DenseLayer> dense)
    {
        DenseLayer Dense(string part) => dense(file.Values($"{name}.{part}.kernel"), file.Values($"{name}.{part}.bias"));
        LayerNorm Norm(string part) => new(file.Values($"{name}.{part}.norm.scale"), file.Values($"{name}.{part}.norm.bias"));
        return new TransformerLayer(
            Norm("attention"), new SelfAttention(Dense("attention.qkv"), Dense("attention.output")), Norm("feed"), Dense("feed.1"), Dense("feed.2"));
    }

    /// <summary>Runs the layer.</summary>
    /// <param name="input">What attention reads.</param>
    /// <param name="scratch">Working memory, with the batch.</param>
    /// <param name="state">What is added to.</param>
    public void Apply(ReadOnlySpan<float> input, EncoderScratch scratch, Span<float> state)
    {
        var wide = ApplyToMiddle(input, scratch, state);
        ApplyDown(wide, scratch, state);
    }

    /// <summary>Runs the layer where only the mean of each sentence is wanted: the last matrix is linear, so it is applied to the means alone.</summary>
    /// <param name="scratch">Working memory, with the batch.</param>
    /// <param name="state">What is added to; its first rows receive the means, one a sentence.</param>
    public void ApplyToMeans(EncoderScratch scratch, Span<float> state)
    {
        var wide = ApplyToMiddle(state, scratch, state);
        var sentences = scratch.Batch.Sentences;
        for (var place = 0; place < sentences.Length; place++)
        {
            Mean(wide, _up.Outputs, sentences[place], place);
            Mean(state, EncoderScratch.Size, sentences[place], place);
        }

        var rows = DenseLayer.WholeGroups(sentences.Length);
        ApplyDown(wide[..(rows * _up.Outputs)], scratch, state[..(rows * EncoderScratch.Size)]);
    }

    private Span<float> ApplyToMiddle(ReadOnlySpan<float> input, EncoderScratch scratch, Span<float> state)
    {
        var rows = state.Length / EncoderScratch.Size;
        var normed = scratch.Normed.AsSpan(0, input.Length);
        _attentionNorm.Apply(input, normed);
        var change = scratch.Result.AsSpan(0, state.Length);
        _attention.Apply(normed, scratch, change);
        TensorPrimitives.Add(state, change, state);

        normed = scratch.Normed.AsSpan(0, state.Length);
        _feedNorm.Apply(state, normed);
        var wide = scratch.Wide.AsSpan(0, rows * _up.Outputs);
        _up.Apply(normed, rows, scratch, wide);
        TensorPrimitives.Max(wide, 0f, wide);
        return wide;
    }

    private void ApplyDown(ReadOnlySpan<float> wide, EncoderScratch scratch, Span<float> state)
    {
        var change = scratch.Result.AsSpan(0, state.Length);
        _down.Apply(wide, state.Length / EncoderScratch.Size, scratch, change);
        TensorPrimitives.Add(state, change, state);
    }

    // A sentence's place is never beyond its first row, so the means of those before it cover none of its tokens.
    private static void Mean(Span<float> rows, int size, BatchedSentence sentence, int place)
    {
        var mean = rows.Slice(place * size, size);
        rows.Slice(sentence.First * size, size).CopyTo(mean);
        for (var token = 1; token < sentence.Tokens; token++) TensorPrimitives.Add(mean, rows.Slice((sentence.First + token) * size, size), mean);
        TensorPrimitives.Divide(mean, sentence.Tokens, mean);
    }
}

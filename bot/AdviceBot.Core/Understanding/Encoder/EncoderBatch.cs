using System.Runtime.InteropServices;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Sentences whose tokens lie in rows one after the other, so that each matrix is read once for them all.</summary>
internal sealed class EncoderBatch
{
    private readonly List<BatchedSentence> _sentences = [];

    /// <summary>The sentences in the order of their rows.</summary>
    public ReadOnlySpan<BatchedSentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    /// <summary>How many tokens there are.</summary>
    public int Tokens { get; private set; }

    /// <summary>How many rows are worked on: the tokens and what fills their last group.</summary>
    public int Rows => DenseLayer.WholeGroups(Tokens);

    /// <summary>Whether a sentence can join.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <returns>Whether there are rows for it.</returns>
    public bool HasRoom(int tokens) => Tokens + tokens <= EncoderScratch.MostTokens;

    /// <summary>Adds a sentence.</summary>
    /// <param name="text">Which text it is.</param>
    /// <param name="tokens">How many tokens it has; at least one.</param>
    /// <returns>Its first row.</returns>
    public int Add(int text, int tokens)
    {
        var first = Tokens;
        _sentences.Add(new BatchedSentence(text, first, tokens));
        Tokens += tokens;
        return first;
    }

    /// <summary>Forgets all sentences.</summary>
    public void Clear()
    {
        _sentences.Clear();
        Tokens = 0;
    }
}

/// <summary>A sentence of a batch.</summary>
/// <param name="Text">Which text it is.</param>
/// <param name="First">Its first row.</param>
/// <param name="Tokens">How many rows it has.</param>
internal readonly record struct BatchedSentence(int Text, int First, int Tokens);

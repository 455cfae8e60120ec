using System.Numerics;

namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>
/// Working memory for one batch of sentences at a time, so that encoding allocates nothing. It grows to the longest batch and is used again: most messages
/// need a quarter of what the longest does.
/// </summary>
internal sealed class EncoderScratch
{
    public const int MostTokens = 128;
    public const int Size = 512;
    public const int WideSize = 1536;

    private const int FewestRows = 16;

    // The widest panel of a matrix of floats: two vectors of 512 bits.
    private const int WidestPanel = 32;

    public PieceLattice Lattice { get; } = new();

    /// <summary>The sentences in hand.</summary>
    public EncoderBatch Batch { get; } = new();

    public float[] State { get; private set; } = [];

    public float[] Normed { get; private set; } = [];

    public float[] Mixed { get; private set; } = [];

    public float[] Result { get; private set; } = [];

    public float[] Wide { get; private set; } = [];

    /// <summary>The rows that a matrix of integers multiplies.</summary>
    public short[] Integers { get; private set; } = [];

    /// <summary>What an integer of each row is worth.</summary>
    public float[] IntegerWorths { get; private set; } = [];

    /// <summary>How much each token takes from each other.</summary>
    public float[] Attention { get; private set; } = [];

    /// <summary>A panel of the keys or of the values of one head.</summary>
    public float[] Head { get; } = new float[MostTokens * WidestPanel];

    /// <summary>Makes room for tokens. What <see cref="Result"/> holds stays; nothing else does.</summary>
    /// <param name="tokens">How many there are in all; <see cref="MostTokens"/> at most.</param>
    public void MakeRoom(int tokens)
    {
        // Attention works on whole groups of rows from any row on, so the last group may reach beyond the last token.
        var rows = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(tokens, FewestRows)) + DenseLayer.RowGroup;
        if (rows <= IntegerWorths.Length) return;
        var result = Result;
        Array.Resize(ref result, rows * Size);
        Result = result;
        State = new float[rows * Size];
        Normed = new float[rows * Size];
        Mixed = new float[rows * Size];
        Wide = new float[rows * WideSize];
        Integers = new short[rows * WideSize];
        IntegerWorths = new float[rows];
        Attention = new float[rows * MostTokens];
    }
}

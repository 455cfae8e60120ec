namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Working memory for one batch of sentences at a time, so that encoding allocates nothing.</summary>
internal sealed class EncoderScratch
{
    public const int MostTokens = 128;
    public const int Size = 512;
    public const int WideSize = 1536;

    // Attention works on whole groups of rows from any row on, so the last group may reach beyond the last token.
    private const int MostRows = MostTokens + DenseLayer.RowGroup;

    public PieceLattice Lattice { get; } = new();

    /// <summary>The sentences in hand.</summary>
    public EncoderBatch Batch { get; } = new();

    public float[] State { get; } = new float[MostRows * Size];

    public float[] Normed { get; } = new float[MostRows * Size];

    public float[] Mixed { get; } = new float[MostRows * Size];

    public float[] Result { get; } = new float[MostRows * Size];

    public float[] Wide { get; } = new float[MostRows * WideSize];

    /// <summary>The rows that a matrix of integers multiplies.</summary>
    public short[] Integers { get; } = new short[MostRows * WideSize];

    /// <summary>What an integer of each row is worth.</summary>
    public float[] IntegerWorths { get; } = new float[MostRows];

    /// <summary>How much each token takes from each other.</summary>
    public float[] Attention { get; } = new float[MostRows * MostTokens];

    /// <summary>The keys or the values of one head.</summary>
    public float[] Head { get; } = new float[MostTokens * Size];
}

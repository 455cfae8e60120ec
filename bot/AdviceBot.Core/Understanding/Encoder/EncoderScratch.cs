namespace AdviceBot.Core.Understanding.Encoder;

/// <summary>Working memory for one message at a time, so that encoding allocates nothing.</summary>
internal sealed class EncoderScratch
{
    public const int MostTokens = 128;
    public const int Size = 512;
    public const int WideSize = 1536;

    public PieceLattice Lattice { get; } = new();

    public float[] State { get; } = new float[MostTokens * Size];

    public float[] Normed { get; } = new float[MostTokens * Size];

    public float[] Mixed { get; } = new float[MostTokens * Size];

    public float[] Result { get; } = new float[MostTokens * Size];

    public float[] Wide { get; } = new float[MostTokens * WideSize];

    public float[] Attention { get; } = new float[MostTokens];
}

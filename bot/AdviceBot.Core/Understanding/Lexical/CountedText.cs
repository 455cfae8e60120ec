namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>What the values of a vector are made of, so that they can be made again to the last bit: how often each feature occurs, and how both blocks were scaled.</summary>
/// <param name="Indices">The features, ascending.</param>
/// <param name="Times">How often each occurs.</param>
/// <param name="Scales">What the values were multiplied with.</param>
internal sealed record CountedText(int[] Indices, int[] Times, BlockScales Scales);

/// <summary>What the values of the two blocks were multiplied with at last.</summary>
/// <param name="Words">The features of words.</param>
/// <param name="Runs">The runs of letters.</param>
internal readonly record struct BlockScales(float Words, float Runs);

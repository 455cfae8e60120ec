namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>A known feature of a text.</summary>
/// <param name="Index">Which feature.</param>
/// <param name="First">The place of the first word that it came from.</param>
/// <param name="Last">The place of the last: the next word for a pair, the same for all else.</param>
internal readonly record struct FoundFeature(int Index, int First, int Last);

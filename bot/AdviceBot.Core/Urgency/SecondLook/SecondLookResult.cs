namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>What the second look makes of a message.</summary>
/// <param name="Tier">The likeliest tier.</param>
/// <param name="Score">How likely it is that the message is urgent at all, 0 to 1.</param>
/// <param name="Words">Finds the words that spoke most for it.</param>
internal readonly record struct SecondLookResult(UrgentTier Tier, double Score, Func<IReadOnlyList<string>> Words);

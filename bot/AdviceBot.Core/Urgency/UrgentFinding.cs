using AdviceBot.Core.Content;

namespace AdviceBot.Core.Urgency;

/// <summary>What the detector saw in a message.</summary>
public sealed record UrgentFinding
{
    /// <summary>The tier after context has moved it (U5).</summary>
    public required UrgentTier Tier { get; init; }

    /// <summary>Whether the bot should only ask "Are you in danger now?", with the 999 line already shown.</summary>
    public bool AskOnly { get; init; }

    /// <summary>The id of the rule, or of the second look, that raised it (U6).</summary>
    public required string Rule { get; init; }

    /// <summary>The words that matched.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Where they stand: the first and the last word of each, counted from 0; empty where no rule matched.</summary>
    internal IReadOnlyList<(int First, int Last)> Spans { get; init; } = [];

    /// <summary>What becomes of it where the second look takes it for harmless.</summary>
    internal WhenDoubtful WhenDoubtful { get; init; }

    /// <summary>What in the context moved the tier, in words for editors; empty where nothing did.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The other rules that matched, with their tiers, most urgent first.</summary>
    public IReadOnlyList<UrgentFinding> Others { get; init; } = [];
}

using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Content;

/// <summary>What the second look learns from: <c>content/urgent/second-look.yaml</c>.</summary>
public sealed record SecondLookContent
{
    /// <summary>No second look.</summary>
    public static SecondLookContent None { get; } = new() { RaiseEmergencyAt = 1, RaiseAt = 1, AskAt = 1, DoubtBelow = 0, Examples = [] };

    /// <summary>The score from which an emergency is raised, 0 to 1.</summary>
    public required double RaiseEmergencyAt { get; init; }

    /// <summary>The score from which another tier is raised, 0 to 1.</summary>
    public required double RaiseAt { get; init; }

    /// <summary>The score from which the assistant asks "Are you in danger now?", 0 to 1.</summary>
    public required double AskAt { get; init; }

    /// <summary>The score below which a rule that asks when doubtful asks and does not raise, 0 to 1; 0 for never.</summary>
    public required double DoubtBelow { get; init; }

    /// <summary>Messages and their tiers.</summary>
    public required IReadOnlyList<UrgentExample> Examples { get; init; }
}

/// <summary>A message to learn from.</summary>
/// <param name="Text">The message.</param>
/// <param name="Tier">Its tier; null for an ordinary message, alarming words or not.</param>
public sealed record UrgentExample(string Text, UrgentTier? Tier);

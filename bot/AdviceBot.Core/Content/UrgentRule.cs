using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Content;

/// <summary>A rule that spots danger: <c>content/urgent/&lt;id&gt;.md</c> (U6).</summary>
public sealed record UrgentRule
{
    /// <summary>The file name without its ending.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule is about, for editors.</summary>
    public required string Title { get; init; }

    /// <summary>How urgent a match is.</summary>
    public required UrgentTier Tier { get; init; }

    /// <summary>What becomes of a match that the second look takes for harmless.</summary>
    public WhenDoubtful WhenDoubtful { get; init; }

    /// <summary>The team that answers for the rule, and when it was and will be reviewed (U19).</summary>
    public required Stewardship Stewardship { get; init; }

    /// <summary>What people write, in the small pattern language of <c>docs/editors.md</c>.</summary>
    public required IReadOnlyList<LocatedText> Phrases { get; init; }

    /// <summary>Messages that must fire the rule.</summary>
    public required IReadOnlyList<string> Fires { get; init; }

    /// <summary>Messages that must not.</summary>
    public required IReadOnlyList<string> Quiet { get; init; }

    /// <summary>Specialist services for this danger, shown on its card after those of the tier.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>What the card says about this danger; may be empty.</summary>
    public required ApprovedText Message { get; init; }

    /// <summary>The page's path below the content folder, with forward slashes.</summary>
    public required string File { get; init; }
}

/// <summary>What becomes of a match of an emergency's rule that the second look takes for harmless.</summary>
public enum WhenDoubtful
{
    /// <summary>The card is shown all the same.</summary>
    Raise,

    /// <summary>The assistant asks "Are you in danger now?", with the 999 line shown.</summary>
    Ask,

    /// <summary>The card of the tier serious is shown, with its 999 line: a disclosure never gets less.</summary>
    Serious,
}

/// <summary>A text and its place in the file, so that a fault in it can be pointed at.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record LocatedText(string Text, int Line, int Column = 1);

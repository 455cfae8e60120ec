namespace AdviceBot.Core.Urgency;

/// <summary>A phrase of a rule found in a message.</summary>
/// <param name="Rule">The rule's number.</param>
/// <param name="Spans">First and last word of each part.</param>
/// <param name="Negated">Whether a "not" stands in a gap of it.</param>
internal readonly record struct RuleMatch(int Rule, IReadOnlyList<(int First, int Last)> Spans, bool Negated)
{
    /// <summary>The first word.</summary>
    public int First => Spans.Min(span => span.First);

    /// <summary>The last word.</summary>
    public int Last => Spans.Max(span => span.Last);
}

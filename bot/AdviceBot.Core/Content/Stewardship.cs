namespace AdviceBot.Core.Content;

/// <summary>Who answers for a page and when it is looked at again (E6, E14).</summary>
/// <param name="Owner">The team that answers for the page.</param>
/// <param name="Reviewed">The day it was last checked; shown to readers.</param>
/// <param name="ReviewBy">The day by which it must be checked again.</param>
public sealed record Stewardship(string Owner, DateOnly Reviewed, DateOnly ReviewBy);

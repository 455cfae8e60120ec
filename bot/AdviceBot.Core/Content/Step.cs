namespace AdviceBot.Core.Content;

/// <summary>A question that the assistant asks after the answer.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Options">At least two.</param>
public sealed record Step(string Ask, IReadOnlyList<StepOption> Options);

/// <summary>One answer that a person can choose.</summary>
/// <param name="Say">The words on the button.</param>
/// <param name="Show">The section of the same page to show, or null.</param>
/// <param name="Go">The topic to go to, or null. With neither, the assistant goes on to the next step.</param>
public sealed record StepOption(string Say, string? Show, string? Go);

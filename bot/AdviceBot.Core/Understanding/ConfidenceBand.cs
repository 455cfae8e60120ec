namespace AdviceBot.Core.Understanding;

/// <summary>What the assistant does with a confidence.</summary>
public enum ConfidenceBand
{
    /// <summary>Not sure of anything: say so, with a way forward.</summary>
    Decline,

    /// <summary>Two or three topics are likely: ask which (U16).</summary>
    Ask,

    /// <summary>Sure enough to answer at once.</summary>
    Answer,
}

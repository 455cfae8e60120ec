namespace AdviceBot.Dialogs.Topics;

/// <summary>How far a person is in a topic; what the topic dialog starts with and goes on with. It holds ids, never words (P3).</summary>
public sealed record TopicProgress
{
    /// <summary>The topic.</summary>
    public string TopicId { get; init; } = string.Empty;

    /// <summary>Whether the answer has been shown.</summary>
    public bool Answered { get; init; }

    /// <summary>The place of the step to ask, from 0.</summary>
    public int Step { get; init; }

    /// <summary>Whether the step has been asked before and was not understood.</summary>
    public bool AskedAgain { get; init; }

    /// <summary>Whether the topic takes the place of another one in hand.</summary>
    public bool Changed { get; init; }

    /// <summary>The sections that were shown.</summary>
    public IList<string> Seen { get; init; } = [];

    /// <summary>The start of a topic.</summary>
    /// <param name="topicId">The topic.</param>
    /// <param name="changed">Whether it takes the place of another.</param>
    /// <returns>The progress.</returns>
    public static TopicProgress Start(string topicId, bool changed = false) => new() { TopicId = topicId, Changed = changed };

    /// <summary>The step after this one.</summary>
    /// <returns>The progress.</returns>
    public TopicProgress NextStep() => this with { Step = Step + 1, AskedAgain = false };
}

namespace AdviceBot.Dialogs.Topics;

/// <summary>How far a person is in a topic; what the topic dialog starts with and goes on with.</summary>
public sealed class TopicProgress
{
    /// <summary>The topic.</summary>
    public string TopicId { get; set; } = string.Empty;

    /// <summary>The place of the step to ask, from 0.</summary>
    public int Step { get; set; }

    /// <summary>Whether the step has been asked before and was not understood.</summary>
    public bool AskedAgain { get; set; }

    /// <summary>Whether the topic takes the place of another one in hand.</summary>
    public bool Changed { get; set; }

    /// <summary>The sections that were shown.</summary>
    public IList<string> Seen { get; set; } = [];

    /// <summary>The start of a topic.</summary>
    /// <param name="topicId">The topic.</param>
    /// <param name="changed">Whether it takes the place of another.</param>
    /// <returns>The progress.</returns>
    public static TopicProgress Start(string topicId, bool changed = false) => new() { TopicId = topicId, Changed = changed };
}

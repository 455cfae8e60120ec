using AdviceBot.Core.Content;

namespace AdviceBot.Dialogs.Counts;

/// <summary>What became of a message that had no sure answer.</summary>
public enum UnansweredStep
{
    /// <summary>No page was near enough.</summary>
    Declined,

    /// <summary>The person was asked which topic is meant.</summary>
    Doubted,

    /// <summary>The person who was asked took none of the topics.</summary>
    NoneTaken,

    /// <summary>The person who was asked took a topic, or danger was found.</summary>
    Settled,
}

/// <summary>One thing to take note of. It holds a person's own words, so it is no record: its text never prints.</summary>
/// <param name="step">What became of the message.</param>
/// <param name="conversation">The conversation.</param>
public sealed class UnansweredNote(UnansweredStep step, string conversation)
{
    /// <summary>What became of the message.</summary>
    public UnansweredStep Step { get; } = step;

    /// <summary>The conversation, as its channel names it.</summary>
    public string Conversation { get; } = conversation;

    /// <summary>The message; empty where the step is about the one before.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The id of the nearest page, or null.</summary>
    public string? Page { get; init; }

    /// <summary>The pages whose vocabulary counts, or null where there is no message.</summary>
    public ContentSet? Content { get; init; }
}

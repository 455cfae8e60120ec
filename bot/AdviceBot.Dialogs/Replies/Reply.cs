using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Replies;

/// <summary>One thing that the assistant says, before any channel has given it a shape. All of its words come from content.</summary>
public sealed record Reply
{
    /// <summary>The line of an earlier urgent card, above everything else (U14); empty where there was none, or it was said this turn.</summary>
    public ApprovedText Pinned { get; init; } = ApprovedText.Empty;

    /// <summary>The heading, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>The words.</summary>
    public ApprovedText Text { get; init; } = ApprovedText.Empty;

    /// <summary>More words below the first, such as an urgent rule's own message.</summary>
    public ApprovedText More { get; init; } = ApprovedText.Empty;

    /// <summary>Services that help.</summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>What a person may choose to say next.</summary>
    public IReadOnlyList<ReplyChoice> Choices { get; init; } = [];

    /// <summary>The day the words were last checked, where the reader should know.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The topic it comes from, for a link to its page, or null.</summary>
    public string? TopicId { get; init; }

    /// <summary>The tier, where this is an urgent card.</summary>
    public UrgentTier? Tier { get; init; }

    /// <summary>The language whose fixed sentences these are, for a channel that can mark them as such (A22); null for English.</summary>
    public Language? Language { get; init; }

    /// <summary>A line about the chat itself that a channel adds at the end, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether staff send this on to a caller: it then goes out as plain text with nothing around it.</summary>
    public bool ToSendOn { get; init; }

    /// <summary>Whether this is a topic's answer.</summary>
    public bool IsAnswer => TopicId is not null && Checked is not null;
}

/// <summary>Something that a person may choose to say.</summary>
/// <param name="Say">The words on the button, and what is sent.</param>
/// <param name="Description">One line that tells it from the others, or null.</param>
/// <param name="TopicId">The topic that it opens, or null.</param>
public sealed record ReplyChoice(string Say, string? Description = null, string? TopicId = null)
{
    /// <summary>The topic that the words are about, where they are a command; or null.</summary>
    public string? About { get; init; }
}

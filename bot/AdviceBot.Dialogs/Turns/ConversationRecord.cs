using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Turns;

/// <summary>What is kept of a conversation between its turns, besides the dialog stack. Never what anybody wrote (P3).</summary>
public sealed class ConversationRecord
{
    /// <summary>Whether the welcome was sent (T3).</summary>
    public bool Welcomed { get; set; }

    /// <summary>The most urgent tier so far; its line stays in view for the rest of the conversation (U14).</summary>
    public UrgentTier? PinnedTier { get; set; }

    /// <summary>Whether the turn before this one asked if there is danger now; a yes then gets the emergency card.</summary>
    public bool AskedAboutDanger { get; set; }

    /// <summary>Which phrases of the rules for danger the last message left half said, as numbers; the next message may end one (U9).</summary>
    public UrgentTrail? UrgentTrail { get; set; }

    /// <summary>How many times in a row the person was asked which topic is meant; nobody is asked a third time (S28).</summary>
    public int AsksInARow { get; set; }

    /// <summary>How many messages in a row were not understood; the second gets another way forward (S28).</summary>
    public int DeclinesInARow { get; set; }

    /// <summary>Whether a message of this conversation was counted among those without a sure answer; no second one is (P4).</summary>
    public bool UnansweredNoted { get; set; }

    /// <summary>The topic that was shown last, or null.</summary>
    public string? LastTopicId { get; set; }

    /// <summary>The ids of its sections that were shown.</summary>
    public IList<string> SeenSections { get; set; } = [];

    /// <summary>Notes that a topic was opened.</summary>
    /// <param name="topicId">The topic.</param>
    public void StartTopic(string topicId)
    {
        LastTopicId = topicId;
        SeenSections = [];
        AsksInARow = 0;
        DeclinesInARow = 0;
    }
}

using AdviceBot.Core.Urgency;

namespace AdviceBot.Dialogs.Turns;

/// <summary>What is kept of a conversation between its turns, besides the dialog stack. Never what anybody wrote (P3).</summary>
public sealed class ConversationRecord
{
    /// <summary>Whether the welcome was sent (T3).</summary>
    public bool Welcomed { get; set; }

    /// <summary>The most urgent tier so far; its line stays in view for the rest of the conversation (U14).</summary>
    public UrgentTier? PinnedTier { get; set; }

    /// <summary>How many messages in a row were not understood; the second gets another way forward (S28).</summary>
    public int DeclinesInARow { get; set; }

    /// <summary>The topic that was shown last, or null.</summary>
    public string? LastTopicId { get; set; }
}

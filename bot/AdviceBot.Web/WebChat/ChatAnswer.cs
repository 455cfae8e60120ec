using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Web.WebChat;

/// <summary>What the assistant said in one turn.</summary>
/// <param name="Replies">The replies, in order.</param>
/// <param name="Ended">Whether the person ended the conversation; what was said before is then wiped (S18).</param>
public sealed record ChatAnswer(IReadOnlyList<Reply> Replies, bool Ended)
{
    /// <summary>The most urgent tier of the conversation so far, whose line stays in the bar (U14); null for the usual line.</summary>
    public UrgentTier? PinnedTier { get; init; }
}

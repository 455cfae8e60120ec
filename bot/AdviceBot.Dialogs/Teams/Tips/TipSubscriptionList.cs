using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>What is stored for the tip of the week: where to send it, and the week it was last sent for. Never who asked for it.</summary>
public sealed class TipSubscriptionList : IStoreItem
{
    /// <summary>The conversations, by their ids.</summary>
    public IDictionary<string, ConversationReference> Conversations { get; set; } = new Dictionary<string, ConversationReference>(StringComparer.Ordinal);

    /// <summary>The Monday of the week whose tip was sent, as <c>2026-11-23</c>; null before the first.</summary>
    public string? SentFor { get; set; }

    /// <inheritdoc/>
    public string ETag { get; set; } = string.Empty;
}

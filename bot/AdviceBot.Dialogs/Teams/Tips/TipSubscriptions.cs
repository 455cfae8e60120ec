using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>Who gets the tip of the week: conversations only, stripped of the people in them.</summary>
/// <param name="storage">Where they are kept, or null where weekly tips are turned off.</param>
/// <param name="time">Says which week it is.</param>
public sealed class TipSubscriptions(IStorage? storage, TimeProvider time) : IDisposable
{
    private const string Key = "tip-subscriptions";
    private const string ThreadMark = ";messageid=";

    // One process changes the list one step at a time; several processes are told apart by the ETag.
    private readonly SemaphoreSlim _changing = new(1, 1);

    /// <summary>Whether weekly tips are turned on.</summary>
    public bool AreOn => storage is not null;

    /// <summary>Subscribes the conversation of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends when it is stored.</returns>
    public Task AddAsync(IActivity activity, CancellationToken cancellationToken)
    {
        var reference = Stripped(activity);
        return ChangeAsync(list =>
        {
            // Whoever subscribes first in a week that is half over waits for the next one; "tip" shows this week's at once.
            list.SentFor ??= ThisWeek();
            list.Conversations[reference.Conversation.Id] = reference;
            return true;
        }, cancellationToken);
    }

    /// <summary>Ends the subscription of an activity's conversation, if there is one.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends when nothing of it is stored.</returns>
    public Task RemoveAsync(IActivity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation is { Id: { } id } ? ChangeAsync(list => list.Conversations.Remove(WithoutThread(id)), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes this week's sending on; where several processes ask, one gets it.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The conversations to send to; none where this week's tip was sent.</returns>
    public async Task<IReadOnlyList<ConversationReference>> ClaimWeekAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ConversationReference> claimed = [];
        await ChangeAsync(list =>
        {
            if (list.SentFor is null || string.CompareOrdinal(list.SentFor, ThisWeek()) >= 0) return false;
            list.SentFor = ThisWeek();
            claimed = [.. list.Conversations.Values];
            return true;
        }, cancellationToken);
        return claimed;
    }

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();

    private async Task ChangeAsync(Func<TipSubscriptionList, bool> change, CancellationToken cancellationToken)
    {
        if (storage is null) return;
        await _changing.WaitAsync(cancellationToken);
        try
        {
            var stored = await storage.ReadAsync([Key], cancellationToken);
            var list = stored.TryGetValue(Key, out var value) ? (TipSubscriptionList)value : new TipSubscriptionList();
            if (change(list)) await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = list }, cancellationToken);
        }
        finally
        {
            _changing.Release();
        }
    }

    private string ThisWeek() => UkTime.MondayOf(UkTime.Today(time)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ConversationReference Stripped(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new ConversationReference
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Bot = new ChannelAccount(activity.Recipient?.Id),
            Conversation = new ConversationAccount
            {
                Id = WithoutThread(activity.Conversation.Id),
                ConversationType = activity.Conversation.ConversationType,
                IsGroup = activity.Conversation.IsGroup,
                TenantId = activity.Conversation.TenantId,
            },
        };
    }

    // In a channel a tip starts a thread of its own instead of going below the message that subscribed.
    private static string WithoutThread(string conversationId)
    {
        var thread = conversationId.IndexOf(ThreadMark, StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId[..thread];
    }
}

using System.Security.Cryptography;
using System.Text;
using AdviceBot.Dialogs.Counts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// The SDK's conversation state, with what it lacks: it is written only over the version that was read (pitfall 7), and it knows which
/// activities were answered (pitfall 11).
/// </summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="counts">Counts where it cannot be read, written or deleted; null where nobody counts.</param>
public sealed class VersionedConversationState(IStorage storage, StateCounts? counts = null) : ConversationState(storage)
{
    private const int MarkBytes = 8;

    private readonly IStorage _storage = storage;

    /// <inheritdoc/>
    /// <exception cref="RepeatedActivityException">The activity was answered before, and its answer cannot be given again.</exception>
    public override async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext) is not null) return;
        await CountedAsync(ReadAsync(turnContext, cancellationToken));
        var cached = GetCachedState(turnContext);
        var bag = cached.State as StateBag ?? Versioned(cached.State);
        cached.State = bag;
        if (MarkOf(turnContext.Activity) is { } mark && bag.IsAnswered(mark)) await CountedAsync(RewindAsync(turnContext, cached, bag, mark, cancellationToken));
    }

    /// <inheritdoc/>
    /// <exception cref="StateConflictException">Another turn has changed or deleted the state since it was read.</exception>
    public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext)?.State is StateBag bag && MarkOf(turnContext.Activity) is { } mark) bag.NoteAnswered(mark);
        // A message that changes nothing else still puts off the day when the conversation is forgotten.
        return CountedAsync(base.SaveChangesAsync(turnContext, force || turnContext.Activity.Type == ActivityTypes.Message, cancellationToken));
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        CountedAsync(base.DeleteAsync(turnContext, cancellationToken));

    // The SDK hashes what it reads, to find out later whether it changed. After a message it is written in any case, and nobody needs the hash.
    private async Task ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            var key = GetStorageKey(turnContext);
            var read = (await _storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var value) ? value : new StateBag();
            if (read is StateBag bag)
            {
                turnContext.TurnState[nameof(ConversationState)] = new CachedBotState { State = bag };
                return;
            }
        }

        await base.LoadAsync(turnContext, force: true, cancellationToken);
    }

    // That another turn was faster is no fault, and neither is that a channel asks again.
    private async Task CountedAsync(Task access)
    {
        try
        {
            await access;
        }
        catch (Exception fault) when (fault is not (StateConflictException or RepeatedActivityException or OperationCanceledException))
        {
            counts?.Note(fault.GetType());
            throw;
        }
    }

    // A state of before there were versions is overwritten once, whoever comes first.
    private static StateBag Versioned(IDictionary<string, object> properties)
    {
        var bag = new StateBag { ETag = properties.Count > 0 ? "*" : StateBag.NotStored };
        foreach (var (name, value) in properties) bag[name] = value;
        return bag;
    }

    private static async Task RewindAsync(ITurnContext turn, CachedBotState cached, StateBag bag, string mark, CancellationToken cancellationToken)
    {
        cached.State = bag.IsAnsweredLast(mark) && IsAnswerLost(turn) && bag.BeforeLastTurn is { } before ? await before(cancellationToken) : throw new RepeatedActivityException();
    }

    // A caller that reads the replies in the HTTP answer has not got the first one, or it would not ask again: the same turn on the
    // same state gives the same answer. Elsewhere the replies have gone out, unless the channel knows better.
    private static bool IsAnswerLost(ITurnContext turn) => turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies || turn.TurnState.Get<AnswerLost>() is not null;

    // An edited message has the id of the first one; only messages are told apart by it. The id itself may be of any length.
    private static string? MarkOf(Activity activity)
    {
        if (activity is not { Type: ActivityTypes.Message, Id.Length: > 0 }) return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(activity.Id), digest);
        return Convert.ToHexString(digest[..MarkBytes]);
    }
}

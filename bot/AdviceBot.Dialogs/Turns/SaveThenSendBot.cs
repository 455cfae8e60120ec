using AdviceBot.Dialogs.Counts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// Runs a turn in the SDK's scale-out order: the state is saved with the version that was read, then the replies go out. Where another
/// instance was faster, the whole turn runs again on the newer state, and nobody sees what the first run would have said (pitfall 7).
/// </summary>
/// <param name="bot">The bot, which saves its state at the end of a turn.</param>
/// <param name="accessors">Where that state is kept.</param>
/// <param name="counts">Counts how turns end and how long they take.</param>
/// <param name="logger">Where the outcome of each turn is noted.</param>
public sealed class SaveThenSendBot(AdviceActivityHandler bot, ConversationAccessors accessors, TurnCounts counts, ILogger<SaveThenSendBot> logger) : IBot
{
    // Within an instance turns are serial, so every further run means that yet another instance was faster.
    private const int MostRuns = 8;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        using var running = counts.Begin();
        try
        {
            if (!await AnswerAsync(turnContext, cancellationToken)) return;
        }
        catch
        {
            // The adapter's error handler says and logs the rest.
            running.End(Outcome.Error, turnContext.TurnState.Get<AdviceTurn>()?.TopicId);
            throw;
        }

        if (turnContext.TurnState.Get<AdviceTurn>() is { } turn && (turn.Urgent is not null || turnContext.Activity.Type == ActivityTypes.Message))
        {
            running.End(turn.Outcome, turn.TopicId);
            Log.TurnEnded(logger, turn.Outcome);
        }
    }

    // False for an activity that was answered before.
    private async Task<bool> AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var replies = new HeldReplies(turnContext);
        try
        {
            for (var run = 1; !await TryRunAsync(replies, run, cancellationToken); run++) replies.Drop();
        }
        catch (RepeatedActivityException)
        {
            return false;
        }
        catch
        {
            // What was said so far is approved and true; the adapter's apology comes after it.
            await replies.ReleaseAsync(cancellationToken);
            throw;
        }

        await replies.ReleaseAsync(cancellationToken);
        return true;
    }

    private async Task<bool> TryRunAsync(HeldReplies replies, int run, CancellationToken cancellationToken)
    {
        try
        {
            if (run > 1) await accessors.State.LoadAsync(replies, force: true, cancellationToken);
            await bot.OnTurnAsync(replies, cancellationToken);
            return true;
        }
        catch (StateConflictException conflict) when (conflict.IsGone)
        {
            // The person ended the conversation in the meantime: this message is answered, and nothing of it is kept (P3).
            return true;
        }
        catch (StateConflictException) when (run < MostRuns)
        {
            return false;
        }
    }
}

using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>Looks for danger before anything else in the turn and sends its card first; it cannot fail silent (U1, U2).</summary>
public sealed class UrgencyCheck(ReplySender replies, ConversationAccessors accessors, ILogger<UrgencyCheck> logger)
{
    /// <summary>Checks the message of the turn in hand.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn; what was found is left in it.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when the card, if any, is sent.</returns>
    public async Task RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var composer = new ReplyComposer(turn.Content);
        try
        {
            turn.Urgent = turn.Knowledge.UrgencyDetector.Detect(turn.Input.AllText);
        }
        catch (Exception fault)
        {
            Log.UrgencyCheckFailed(logger, fault.GetType());
            await replies.SendAsync(context, composer.Page(Words.EmergencyLine), cancellationToken);
            return;
        }

        if (turn.Urgent is not { } finding) return;
        turn.EndWith(Outcome.Urgent);
        await replies.SendAsync(context, composer.Urgent(finding), cancellationToken);
        if (finding.AskOnly) return;
        var record = await accessors.RecordOfAsync(context, cancellationToken);
        record.PinnedTier = (UrgentTier)Math.Max((int)finding.Tier, (int)(record.PinnedTier ?? finding.Tier));
    }
}

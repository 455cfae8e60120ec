using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Topics;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>Looks for danger before anything else in the turn and sends its card first; it cannot fail silent (U1, U2).</summary>
public sealed class UrgencyCheck(ReplySender replies, ConversationAccessors accessors, UrgencyCounts counts, ILogger<UrgencyCheck> logger)
{
    /// <summary>Checks the message of the turn in hand.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn; what was found is left in it.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when the card, if any, is sent.</returns>
    public async Task RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        UrgentReading reading;
        try
        {
            reading = turn.Knowledge.UrgencyDetector.Read(turn.Input.AllText);
            (turn.Urgent, turn.Meanings) = (reading.Finding, reading.Meanings);
        }
        catch (Exception fault)
        {
            Log.UrgencyCheckFailed(logger, fault.GetType());
            await replies.SendAsync(context, new ReplyComposer(turn.Content).Page(Words.EmergencyLine), cancellationToken);
            return;
        }

        // The card goes out before the state is read: a store that is slow or down must not hold it back.
        if (turn.Urgent is { } finding) await SendAsync(context, turn, finding, cancellationToken);
        var record = await accessors.RecordOfAsync(context, cancellationToken);
        if (turn.Urgent is null && record.AskedAboutDanger && AnswerWords.Of(turn.Content).Read(turn.Input.Text) == Answer.Yes)
        {
            turn.Urgent = new UrgentFinding { Tier = UrgentTier.Emergency, Rule = Words.UrgentAsk, Words = [] };
            await SendAsync(context, turn, turn.Urgent, cancellationToken);
        }

        await ContinueAsync(context, turn, reading, record, cancellationToken);
        counts.Note(turn.Urgent?.Rule);
        record.AskedAboutDanger = turn.Urgent is { AskOnly: true };
        if (turn.Urgent is { AskOnly: false, Tier: var tier }) record.PinnedTier = (UrgentTier)Math.Max((int)tier, (int)(record.PinnedTier ?? tier));
        turn.Pin(record.PinnedTier);
    }

    /// <summary>Asks about danger that only a part of the message speaks of. What was found before stays as it was.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn, after <see cref="RunAsync"/>.</param>
    /// <param name="finding">What that part would be by itself.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when the question is sent.</returns>
    public async Task AskAsync(ITurnContext context, AdviceTurn turn, UrgentFinding finding, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(finding);
        if (turn.Urgent is not null) return;
        turn.Urgent = finding with { AskOnly = true };
        await SendAsync(context, turn, turn.Urgent, cancellationToken);
        counts.Note(finding.Rule);
        (await accessors.RecordOfAsync(context, cancellationToken)).AskedAboutDanger = true;
    }

    // Danger may be said in two messages. What the one before left open is in the state, so this comes after the look at this one alone.
    private async Task ContinueAsync(ITurnContext context, AdviceTurn turn, UrgentReading reading, ConversationRecord record, CancellationToken cancellationToken)
    {
        var before = record.UrgentTrail;
        record.UrgentTrail = null;
        if (turn.Urgent is { AskOnly: false }) return;
        // "help" is the assistant's own command too: sent twice it is no "help help". It may begin "help" / "me please" all the same.
        if (before is not null && turn.Knowledge.Phrases.FindReply(turn.Input.AllText.Trim()) == Words.Help) before = null;
        var (finding, trail) = reading.After(before);
        record.UrgentTrail = trail;
        if (finding is null || (finding.AskOnly && turn.Urgent is not null)) return;
        turn.Urgent = finding;
        await SendAsync(context, turn, finding, cancellationToken);
    }

    private Task SendAsync(ITurnContext context, AdviceTurn turn, UrgentFinding finding, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Urgent);
        return replies.SendAsync(context, new ReplyComposer(turn.Content).Urgent(finding), cancellationToken);
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// Answers a message in another language with that language's fixed sentences, after the urgency check and before anything else;
/// the turn then goes on in English (E15).
/// </summary>
public sealed class LanguageCheck(ReplySender replies, ILogger<LanguageCheck> logger)
{
    /// <summary>Checks the message of the turn in hand.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when the sentences, if any, are sent.</returns>
    public async Task RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if ((Detect(turn) ?? turn.ConfirmedLanguage) is { } language) await replies.SendAsync(context, new ReplyComposer(turn.Content).Language(language), cancellationToken);
    }

    // A message that is taken for English loses nothing; a turn that failed would.
    private Language? Detect(AdviceTurn turn)
    {
        try
        {
            return turn.Knowledge.LanguageDetector.Detect(turn.Input.Text);
        }
        catch (Exception fault)
        {
            Log.LanguageCheckFailed(logger, fault.GetType());
            return null;
        }
    }
}

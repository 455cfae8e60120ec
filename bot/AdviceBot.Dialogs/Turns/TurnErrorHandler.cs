using AdviceBot.Core;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// What every adapter does when a turn fails: the person gets the editors' error page, which carries 999 and 101, and the
/// conversation starts afresh, so that a broken state cannot fail for ever (pitfall 10).
/// </summary>
public sealed class TurnErrorHandler(IKnowledgeBaseSource knowledge, ReplySender replies, ConversationAccessors accessors, ILogger<TurnErrorHandler> logger)
{
    /// <summary>Handles a failure; an adapter's <see cref="BotAdapter.OnTurnError"/>.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="fault">What was thrown; only its type is logged, for its message may hold what somebody wrote (P2).</param>
    /// <returns>A task that ends when the page is sent and the state is deleted.</returns>
    public async Task HandleAsync(ITurnContext context, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(fault);
        Log.TurnFailed(logger, fault.GetType());
        Log.TurnEnded(logger, Outcome.Error);
        await TryAsync(() => SendPageAsync(context));
        await TryAsync(() => accessors.State.DeleteAsync(context, CancellationToken.None));
    }

    private Task SendPageAsync(ITurnContext context)
    {
        var content = knowledge.Current.Content;
        return replies.SendAsync(context, new ReplyComposer(content).Page(ChannelPages.For(context.Activity, Words.Error, content)), content, CancellationToken.None);
    }

    // A channel or a store that is down must not take the other half with it, and nothing may leave this handler.
    private async Task TryAsync(Func<Task> half)
    {
        try
        {
            await half();
        }
        catch (Exception second)
        {
            Log.ErrorHandlingFailed(logger, second.GetType());
        }
    }
}

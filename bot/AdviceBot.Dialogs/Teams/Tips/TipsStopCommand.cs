using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>"Stop tips": no more tips for this person, group chat or channel; nothing of the subscription is kept.</summary>
/// <param name="subscriptions">Where it was kept.</param>
public sealed class TipsStopCommand(TipSubscriptions subscriptions) : IStaffCommand
{
    /// <inheritdoc/>
    public string PageId => TeamsWords.TipsStop;

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(turn);
        await subscriptions.RemoveAsync(context.Activity, cancellationToken);
        return new ReplyComposer(turn.Content).Page(TeamsWords.TipsStop);
    }
}

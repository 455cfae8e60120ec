using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>"Subscribe": this person, group chat or channel gets the tip of the week.</summary>
/// <param name="subscriptions">Where it is kept.</param>
public sealed class TipsSubscribeCommand(TipSubscriptions subscriptions) : IStaffCommand
{
    /// <inheritdoc/>
    public string PageId => TeamsWords.TipsSubscribe;

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(turn);
        var composer = new ReplyComposer(turn.Content);
        if (!subscriptions.AreOn || turn.Content.Tips.Count == 0) return composer.Page(TeamsWords.TipsOff);
        await subscriptions.AddAsync(context.Activity, cancellationToken);
        return composer.Page(TeamsWords.TipsSubscribe);
    }
}

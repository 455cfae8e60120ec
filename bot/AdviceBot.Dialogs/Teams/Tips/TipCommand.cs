using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams.Tips;

/// <summary>"Tip of the week": shows it now.</summary>
/// <param name="time">Says which week it is.</param>
public sealed class TipCommand(TimeProvider time) : IStaffCommand
{
    /// <inheritdoc/>
    public string PageId => TeamsWords.Tip;

    /// <inheritdoc/>
    public Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var tip = TipCalendar.Of(turn.Content.Tips, UkTime.Today(time));
        return Task.FromResult(tip is null ? new ReplyComposer(turn.Content).Page(TeamsWords.TipsOff) : TipCalendar.Say(tip, turn.Content));
    }
}

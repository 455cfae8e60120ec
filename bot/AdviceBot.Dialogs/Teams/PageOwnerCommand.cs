using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>"Who owns this page": the team that answers for it, so that a fault reaches somebody who mends it (E14).</summary>
/// <param name="page">The page in hand.</param>
public sealed class PageOwnerCommand(PageInHand page) : IStaffCommand
{
    /// <inheritdoc/>
    public string PageId => TeamsWords.PageOwner;

    /// <inheritdoc/>
    public Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken) =>
        page.AnswerAsync(context, turn, topic => OwnerOf(topic, turn.Content), cancellationToken);

    private static Reply OwnerOf(Topic topic, ContentSet content)
    {
        var stewardship = topic.Stewardship;
        string[] lines =
        [
            $"{content.Labels[TeamsWords.Owner]} {stewardship.Owner}",
            $"{content.Labels[Words.CheckedOn]} {ReplyPlainText.Day(stewardship.Reviewed)}",
            $"{content.Labels[TeamsWords.ReviewBy]} {ReplyPlainText.Day(stewardship.ReviewBy)}",
        ];
        return new Reply
        {
            Heading = topic.Title,
            Text = new ApprovedText(string.Join('\n', lines.Select(line => "- " + line))),
            More = content.Replies[TeamsWords.PageOwner].Text,
        };
    }
}

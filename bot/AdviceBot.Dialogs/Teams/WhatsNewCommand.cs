using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>"What is new": the pages that were reviewed in the last month, the newest first.</summary>
/// <param name="time">Says which day it is.</param>
public sealed class WhatsNewCommand(TimeProvider time) : IStaffCommand
{
    private const int MostLines = 15;

    /// <inheritdoc/>
    public string PageId => TeamsWords.WhatsNew;

    /// <inheritdoc/>
    public Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var since = UkTime.Today(time).AddMonths(-1);
        var changed = turn.Content.TopicsFor(turn.Audience)
            .Where(topic => topic.Stewardship.Reviewed >= since)
            .OrderByDescending(topic => topic.Stewardship.Reviewed)
            .ToList();
        return Task.FromResult(changed.Count == 0 ? new ReplyComposer(turn.Content).Page(TeamsWords.NothingNew) : ListOf(changed, turn.Content));
    }

    private static Reply ListOf(List<Topic> changed, ContentSet content)
    {
        var page = content.Replies[TeamsWords.WhatsNew];
        var lines = changed.Take(MostLines).Select(topic => $"- {topic.Title} ({ReplyPlainText.Day(topic.Stewardship.Reviewed)})");
        return new Reply
        {
            Heading = page.Title,
            Text = new ApprovedText($"{page.Text.Markdown}\n\n{string.Join('\n', lines)}"),
            Note = changed.Count > MostLines ? content.Labels[TeamsWords.MorePages] : null,
        };
    }
}

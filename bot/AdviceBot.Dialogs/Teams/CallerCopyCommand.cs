using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>
/// "Copy for the caller": the public answer as plain text that can be sent on as it is. It holds nothing that anybody wrote (P8), and
/// never a staff note.
/// </summary>
/// <param name="page">The page in hand.</param>
public sealed class CallerCopyCommand(PageInHand page) : IStaffCommand
{
    /// <inheritdoc/>
    public string PageId => TeamsWords.CallerCopy;

    /// <inheritdoc/>
    public Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken) =>
        page.AnswerAsync(context, turn, topic => CopyOf(topic, turn.Content), cancellationToken);

    private static Reply CopyOf(Topic topic, ContentSet content)
    {
        var composer = new ReplyComposer(content);
        // A page for staff has nothing for a caller.
        if (topic.Audience == Audience.Staff) return composer.Page(TeamsWords.NoPageYet);
        var address = $"{content.Force.AssistantAddress.ToString().TrimEnd('/')}/advice/{topic.Id}";
        return composer.Answer(topic, changed: false) with
        {
            ToSendOn = true,
            More = content.Replies[TeamsWords.CallerCopy].Text,
            Services = composer.Closing(topic, []).Services,
            Note = address,
        };
    }
}

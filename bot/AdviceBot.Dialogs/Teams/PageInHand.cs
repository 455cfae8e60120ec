using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>The page that a command is about: the one that its button names, otherwise the one that was shown last.</summary>
/// <param name="accessors">Where the conversation's state is kept.</param>
public sealed class PageInHand(ConversationAccessors accessors)
{
    /// <summary>Answers with the page in hand, or says that there is none yet.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="answer">What to say about the page.</param>
    /// <param name="cancellationToken">Stops the reading of state.</param>
    /// <returns>What to say.</returns>
    public async Task<Reply> AnswerAsync(ITurnContext context, AdviceTurn turn, Func<Topic, Reply> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(answer);
        var id = turn.Input.About ?? (await accessors.RecordOfAsync(context, cancellationToken)).LastTopicId;
        return turn.FindTopic(id) is { } topic ? answer(topic) : new ReplyComposer(turn.Content).Page(TeamsWords.NoPageYet);
    }
}

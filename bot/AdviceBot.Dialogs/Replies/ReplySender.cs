using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Sends replies in the shape of the channel they go to.</summary>
/// <param name="renderers">The renderers, the special ones first; the last must serve every channel.</param>
public sealed class ReplySender(IEnumerable<IReplyRenderer> renderers)
{
    private readonly IReplyRenderer[] _renderers = [.. renderers];

    /// <summary>Sends a reply of the turn in hand.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when it is sent.</returns>
    public Task SendAsync(ITurnContext context, Reply reply, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(context);
        return SendAsync(context, WithPinnedLine(turn, reply), turn.Content, cancellationToken);
    }

    /// <summary>Sends a reply where no turn was started, such as the welcome.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="content">The content it comes from.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when it is sent.</returns>
    public Task SendAsync(ITurnContext context, Reply reply, ContentSet content, CancellationToken cancellationToken) =>
        context.SendActivityAsync(Render(WithNote(context, reply, content), context.Activity.ChannelId, content), cancellationToken);

    // The first answer of a turn carries it. What staff send on is for somebody else, and a card says more than the line.
    private static Reply WithPinnedLine(AdviceTurn turn, Reply reply) =>
        reply is { ToSendOn: false, Tier: null } && turn.TakePinnedLine() is { } tier
            ? reply with { Pinned = new ReplyComposer(turn.Content).PinnedLine(tier) }
            : reply;

    // A shared chat gets the public answer only, and is told where to ask more (T11).
    private static Reply WithNote(ITurnContext context, Reply reply, ContentSet content) =>
        reply is { IsAnswer: true, ToSendOn: false } && TeamsChat.IsShared(context.Activity) ? reply with { Note = content.Labels[TeamsWords.SharedChat] } : reply;

    private Activity Render(Reply reply, string? channelId, ContentSet content)
    {
        var activity = Array.Find(_renderers, renderer => renderer.Serves(channelId))!.Render(reply, content);
        if (reply.Tier is not null) activity.Importance = ActivityImportance.High;
        activity.InputHint = reply.Choices.Count > 0 ? InputHints.ExpectingInput : InputHints.AcceptingInput;
        return activity;
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdviceBot.Dialogs;

/// <summary>
/// What is heard at any point, in one place (pitfall 6): help, start again, stop, small talk, an empty message, and a button that
/// opens a topic or a section. After help or small talk the question in hand is asked again.
/// </summary>
public sealed class Interruptions(ReplySender replies, ConversationAccessors accessors)
{
    /// <summary>Handles the message of the turn where it is an interruption.</summary>
    /// <param name="dialogs">The root's own stack; empty where nothing is in hand.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>How the turn ends, or null where the message is not an interruption.</returns>
    public async Task<DialogTurnResult?> HandleAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var turn = AdviceTurn.Of(dialogs.Context);
        if (turn.Input.IsEmpty) return await SayAsync(dialogs, turn, Words.Empty, Outcome.Answered, cancellationToken);
        if (TopicAskedFor(turn) is { } topic) return await OpenAsync(dialogs, topic, cancellationToken);
        return turn.Knowledge.Phrases.FindReply(turn.Input.Text) switch
        {
            null => await ShowSectionAsync(dialogs, turn, cancellationToken),
            Words.StartAgain => await EndAsync(dialogs, turn, Words.StartAgain, cancellationToken),
            Words.Goodbye => await StopAsync(dialogs, turn, cancellationToken),
            Words.Help => await SayAsync(dialogs, turn, Words.Help, Outcome.Command, cancellationToken),
            var smallTalk => await SayAsync(dialogs, turn, smallTalk, Outcome.Answered, cancellationToken),
        };
    }

    private static Topic? TopicAskedFor(AdviceTurn turn) =>
        turn.Input.TopicId is { } id && turn.Content.Topics.GetValueOrDefault(id) is { } named && named.Audience <= turn.Audience
            ? named
            : turn.Knowledge.Phrases.FindTitle(turn.Input.Text, turn.Audience);

    private static async Task<DialogTurnResult> OpenAsync(DialogContext dialogs, Topic topic, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return await dialogs.BeginDialogAsync(nameof(TopicDialog), TopicProgress.Start(topic.Id), cancellationToken);
    }

    // The end of a topic offers its other sections by their headings.
    private async Task<DialogTurnResult?> ShowSectionAsync(DialogContext dialogs, AdviceTurn turn, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is not null) return null;
        var record = await accessors.RecordOfAsync(dialogs.Context, cancellationToken);
        if (record.LastTopicId is not { } id || turn.Content.Topics.GetValueOrDefault(id) is not { } topic) return null;
        var section = topic.Sections.FirstOrDefault(section => section.Audience <= turn.Audience && PhraseBook.SameWords(section.Heading, turn.Input.Text));
        if (section is null) return null;
        var rest = topic.Sections.Where(other => other.Audience == Audience.Public && other != section);
        await replies.SendAsync(dialogs.Context, ReplyComposer.Section(section), cancellationToken);
        await replies.SendAsync(dialogs.Context, new ReplyComposer(turn.Content).Closing(topic, rest), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task<DialogTurnResult> SayAsync(DialogContext dialogs, AdviceTurn turn, string page, Outcome outcome, CancellationToken cancellationToken)
    {
        turn.EndWith(outcome);
        await replies.SendAsync(dialogs.Context, new ReplyComposer(turn.Content).Page(page), cancellationToken);
        if (dialogs.ActiveDialog is null) return new DialogTurnResult(DialogTurnStatus.Complete);
        await dialogs.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<DialogTurnResult> StopAsync(DialogContext dialogs, AdviceTurn turn, CancellationToken cancellationToken)
    {
        turn.Stopped = true;
        return await EndAsync(dialogs, turn, Words.Goodbye, cancellationToken);
    }

    private async Task<DialogTurnResult> EndAsync(DialogContext dialogs, AdviceTurn turn, string page, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Command);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        await replies.SendAsync(dialogs.Context, new ReplyComposer(turn.Content).Page(page), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}

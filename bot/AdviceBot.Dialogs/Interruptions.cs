using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdviceBot.Dialogs;

/// <summary>
/// What is heard at any point, in one place (pitfall 6). Help, start again and stop win over everything but a choice that the question
/// in hand offers in these very words. Then that question is heard: a message that answers it is not small talk, nor the name of a
/// topic. After help or small talk it is asked again.
/// </summary>
public sealed class Interruptions(ReplySender replies, ConversationAccessors accessors, StaffCommands staff)
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
        var answersQuestion = await AnswersQuestionAsync(dialogs, cancellationToken);
        if (answersQuestion && turn.IsOfferedChoice) return null;
        var page = turn.Knowledge.Phrases.FindReply(turn.Input.Text);
        if (staff.IsElsewhere(dialogs.Context, page)) page = null;
        switch (page)
        {
            case Words.StartAgain:
                return await EndAsync(dialogs, turn, Words.StartAgain, cancellationToken);
            case Words.Goodbye:
                turn.Stopped = true;
                return await EndAsync(dialogs, turn, Words.Goodbye, cancellationToken);
            case Words.Help:
                return await SayAsync(dialogs, turn, Words.Help, Outcome.Command, cancellationToken);
        }

        if (staff.Find(dialogs.Context, page) is { } command)
        {
            return await SayAsync(dialogs, turn, await command.RunAsync(dialogs.Context, turn, cancellationToken), Outcome.Command, cancellationToken);
        }

        if (turn.Input.TopicId is { } id && turn.FindTopic(id) is { } pressed) return await OpenAsync(dialogs, pressed, cancellationToken);
        if (answersQuestion) return null;
        if (turn.Knowledge.Phrases.FindTitle(turn.Input.Text, turn.Audience) is { } named) return await OpenAsync(dialogs, named, cancellationToken);
        if (page is not null) return await SayAsync(dialogs, turn, page, Outcome.Answered, cancellationToken);
        if (turn.Input.Text.Length == 0) return await SayAsync(dialogs, turn, Words.TopicGone, Outcome.Answered, cancellationToken);
        return await ShowSectionAsync(dialogs, turn, cancellationToken);
    }

    // The prompt on top, however deep, says itself whether it recognises the message.
    private static Task<bool> AnswersQuestionAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.EmitEventAsync(DialogEvents.ActivityReceived, dialogs.Context.Activity, bubble: false, fromLeaf: true, cancellationToken);

    private static async Task<DialogTurnResult> OpenAsync(DialogContext dialogs, Topic topic, CancellationToken cancellationToken)
    {
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return await dialogs.BeginDialogAsync(RootDialog.Waterfall, topic.Id, cancellationToken);
    }

    // The end of a topic offers its other sections by their headings.
    private async Task<DialogTurnResult?> ShowSectionAsync(DialogContext dialogs, AdviceTurn turn, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is not null) return null;
        var record = await accessors.RecordOfAsync(dialogs.Context, cancellationToken);
        if (turn.FindTopic(record.LastTopicId) is not { } topic) return null;
        var section = topic.Sections.FirstOrDefault(section => section.Audience <= turn.Audience && PhraseBook.SameWords(section.Heading, turn.Input.Text));
        if (section is null) return null;
        record.SeenSections = [.. record.SeenSections, section.Id];
        await replies.SendAsync(dialogs.Context, ReplyComposer.Section(section), cancellationToken);
        await replies.SendAsync(dialogs.Context, new ReplyComposer(turn.Content).Closing(topic, record.SeenSections), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private Task<DialogTurnResult> SayAsync(DialogContext dialogs, AdviceTurn turn, string page, Outcome outcome, CancellationToken cancellationToken)
    {
        var id = ChannelPages.For(dialogs.Context.Activity, page, turn.Content);
        return SayAsync(dialogs, turn, new ReplyComposer(turn.Content).Page(id), outcome, cancellationToken);
    }

    private async Task<DialogTurnResult> SayAsync(DialogContext dialogs, AdviceTurn turn, Reply reply, Outcome outcome, CancellationToken cancellationToken)
    {
        turn.EndWith(outcome);
        await replies.SendAsync(dialogs.Context, reply, cancellationToken);
        if (dialogs.ActiveDialog is null) return new DialogTurnResult(DialogTurnStatus.Complete);
        await dialogs.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<DialogTurnResult> EndAsync(DialogContext dialogs, AdviceTurn turn, string page, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Command);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        (await accessors.RecordOfAsync(dialogs.Context, cancellationToken)).LastTopicId = null;
        await replies.SendAsync(dialogs.Context, new ReplyComposer(turn.Content).Page(page), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Dialogs.Topics;

/// <summary>
/// A waterfall over a page's own steps: the answer, then each question and the section it leads to, then the services and the
/// topics to go to next. It starts with a <see cref="TopicProgress"/> and ends with <see cref="Unrelated"/> where the person
/// has begun to speak of something else.
/// </summary>
public sealed class TopicDialog : ComponentDialog
{
    /// <summary>The result that says: this message is not for this topic.</summary>
    public const string Unrelated = "unrelated";

    private const string Waterfall = "topic-steps";
    private const string Question = "topic-question";

    private readonly ReplySender _replies;
    private readonly ConversationAccessors _accessors;

    /// <summary>Puts the waterfall together.</summary>
    /// <param name="replies">Sends what is said.</param>
    /// <param name="accessors">Where the conversation's state is kept.</param>
    public TopicDialog(ReplySender replies, ConversationAccessors accessors)
        : base(nameof(TopicDialog))
    {
        _replies = replies;
        _accessors = accessors;
        AddDialog(new WaterfallDialog(Waterfall, [AnswerAsync, AskAsync, ShowAsync]));
        AddDialog(new OptionPrompt(Question, replies));
        InitialDialogId = Waterfall;
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        var progress = (TopicProgress)step.Options;
        if (TopicOf(turn, progress) is not { } topic)
        {
            await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Page(Words.TopicGone), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        if (!progress.Answered)
        {
            await SendAnswerAsync(step, turn, topic, progress.Changed, cancellationToken);
            return await GoOnAsync(step, progress with { Answered = true }, cancellationToken);
        }

        return progress.Step < topic.Steps.Count
            ? await step.NextAsync(null, cancellationToken)
            : await CloseAsync(step, turn, topic, progress, cancellationToken);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        var progress = (TopicProgress)step.Options;
        var topic = TopicOf(turn, progress)!;
        var question = topic.Steps[progress.Step];
        turn.EndWith(Outcome.Asked, topic);
        var choices = question.Options.Select(option => option.Say).Append(turn.Content.Labels[Words.SkipQuestion]);
        return await step.PromptAsync(Question, OptionPrompt.Ask(question.Ask, choices), cancellationToken);
    }

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        var progress = (TopicProgress)step.Options;
        if (step.Result is not FoundChoice choice) return await UnchosenAsync(step, turn, progress, cancellationToken);
        if (choice.Value == turn.Content.Labels[Words.SkipQuestion]) return await GoOnAsync(step, progress.NextStep(), cancellationToken);

        // The page may have changed since the question was asked: what was chosen is found by its words, not by its place.
        var topic = TopicOf(turn, progress);
        var option = topic?.Steps.ElementAtOrDefault(progress.Step)?.Options.FirstOrDefault(option => option.Say == choice.Value);
        if (option is null) return await GoOnAsync(step, progress with { AskedAgain = true }, cancellationToken);
        if (option.Go is { } next) return await GoOnAsync(step, TopicProgress.Start(next, changed: true), cancellationToken);
        if (option.Show is not { } show || topic!.FindSection(show) is not { } section) return await GoOnAsync(step, progress.NextStep(), cancellationToken);
        await _replies.SendAsync(step.Context, ReplyComposer.Section(section), cancellationToken);
        return await GoOnAsync(step, progress.NextStep() with { Seen = [.. progress.Seen, section.Id] }, cancellationToken);
    }

    // None of the choices: another topic, or the question once more, or over to the root. Nobody is asked a third time (S28).
    private async Task<DialogTurnResult> UnchosenAsync(WaterfallStepContext step, AdviceTurn turn, TopicProgress progress, CancellationToken cancellationToken)
    {
        var finding = turn.Knowledge.TopicFinder.Find(turn.Input.Text, turn.Audience, turn.Meanings);
        var nearest = finding.Band == ConfidenceBand.Decline ? null : finding.Best?.TopicId;
        if (finding.Band == ConfidenceBand.Answer && nearest is { } other && other != progress.TopicId)
        {
            return await GoOnAsync(step, TopicProgress.Start(other, changed: true), cancellationToken);
        }

        if (new FollowUp(turn.Content).Read(turn.Input.Text, finding, TopicOf(turn, progress)) is { } next && next != progress.TopicId)
        {
            return await GoOnAsync(step, TopicProgress.Start(next, changed: true), cancellationToken);
        }

        // After an urgent card nobody is told that he was not understood; the question simply waits (U14).
        if (turn.Urgent is not null) return await GoOnAsync(step, progress, cancellationToken);
        if (!progress.AskedAgain)
        {
            await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Page(Words.AskAgain), cancellationToken);
            return await GoOnAsync(step, progress with { AskedAgain = true }, cancellationToken);
        }

        // "Not sure", where that is no choice, is still about the question.
        var isAnswer = nearest == progress.TopicId || AnswerWords.Of(turn.Content).Read(turn.Input.Text) != Answer.None;
        return isAnswer
            ? await GoOnAsync(step, progress.NextStep(), cancellationToken)
            : await step.EndDialogAsync(Unrelated, cancellationToken);
    }

    private async Task SendAnswerAsync(WaterfallStepContext step, AdviceTurn turn, Topic topic, bool changed, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Answered, topic);
        (await _accessors.RecordOfAsync(step.Context, cancellationToken)).StartTopic(topic.Id);
        await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Answer(topic, changed), cancellationToken);
        foreach (var note in topic.Sections.Where(section => section.Audience == Audience.Staff && section.Audience <= turn.Audience))
        {
            await _replies.SendAsync(step.Context, ReplyComposer.Section(note), cancellationToken);
        }
    }

    private async Task<DialogTurnResult> CloseAsync(WaterfallStepContext step, AdviceTurn turn, Topic topic, TopicProgress progress, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Answered, topic);
        var record = await _accessors.RecordOfAsync(step.Context, cancellationToken);
        record.SeenSections = [.. progress.Seen];
        await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Closing(topic, record.SeenSections), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, TopicProgress progress, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Waterfall, progress, cancellationToken);

    private static Topic? TopicOf(AdviceTurn turn, TopicProgress progress) => turn.FindTopic(progress.TopicId);
}

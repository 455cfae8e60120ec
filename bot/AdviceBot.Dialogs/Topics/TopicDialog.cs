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
        var composer = new ReplyComposer(turn.Content);
        if (TopicOf(turn, progress) is not { } topic)
        {
            await _replies.SendAsync(step.Context, composer.Page(Words.TopicGone), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        if (progress is { Step: 0, AskedAgain: false })
        {
            (await _accessors.RecordOfAsync(step.Context, cancellationToken)).LastTopicId = topic.Id;
            await _replies.SendAsync(step.Context, composer.Answer(topic, progress.Changed), cancellationToken);
            if (turn.Audience == Audience.Staff) await SendStaffNotesAsync(step, topic, cancellationToken);
        }

        if (progress.Step < topic.Steps.Count) return await step.NextAsync(null, cancellationToken);
        turn.EndWith(Outcome.Answered);
        var unseen = topic.Sections.Where(section => section.Audience == Audience.Public && !progress.Seen.Contains(section.Id));
        await _replies.SendAsync(step.Context, composer.Closing(topic, unseen), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        var progress = (TopicProgress)step.Options;
        var question = TopicOf(turn, progress)!.Steps[progress.Step];
        turn.EndWith(Outcome.Asked);
        var choices = question.Options.Select(option => option.Say).Append(turn.Content.Labels[Words.SkipQuestion]);
        return await step.PromptAsync(Question, OptionPrompt.Ask(question.Ask, choices), cancellationToken);
    }

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        var progress = (TopicProgress)step.Options;
        var topic = TopicOf(turn, progress);
        if (step.Result is not FoundChoice choice) return await UnchosenAsync(step, turn, progress, cancellationToken);

        // The page may have changed since the question was asked: what was chosen is found by its words, not by its place.
        var option = topic?.Steps.ElementAtOrDefault(progress.Step)?.Options.FirstOrDefault(option => option.Say == choice.Value);
        if (option?.Go is { } next) return await GoOnAsync(step, TopicProgress.Start(next, changed: true), cancellationToken);
        if (option?.Show is { } show && topic?.FindSection(show) is { } section)
        {
            await _replies.SendAsync(step.Context, ReplyComposer.Section(section), cancellationToken);
            progress.Seen.Add(section.Id);
        }

        return await GoOnAsync(step, new TopicProgress { TopicId = progress.TopicId, Step = progress.Step + 1, Seen = progress.Seen }, cancellationToken);
    }

    // None of the choices: another topic, or the question once more, or over to the root. Nobody is asked a third time (S28).
    private async Task<DialogTurnResult> UnchosenAsync(WaterfallStepContext step, AdviceTurn turn, TopicProgress progress, CancellationToken cancellationToken)
    {
        var finding = turn.Knowledge.TopicFinder.Find(turn.Input.Text, turn.Audience);
        if (finding is { Band: ConfidenceBand.Answer, Best: { } best } && best.TopicId != progress.TopicId)
        {
            return await GoOnAsync(step, TopicProgress.Start(best.TopicId, changed: true), cancellationToken);
        }

        if (progress.AskedAgain) return await step.EndDialogAsync(Unrelated, cancellationToken);
        await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Page(Words.AskAgain), cancellationToken);
        return await GoOnAsync(step, new TopicProgress { TopicId = progress.TopicId, Step = progress.Step, AskedAgain = true, Seen = progress.Seen }, cancellationToken);
    }

    private async Task SendStaffNotesAsync(WaterfallStepContext step, Topic topic, CancellationToken cancellationToken)
    {
        foreach (var note in topic.Sections.Where(section => section.Audience == Audience.Staff))
        {
            await _replies.SendAsync(step.Context, ReplyComposer.Section(note), cancellationToken);
        }
    }

    private static Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, TopicProgress progress, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Waterfall, progress, cancellationToken);

    private static Topic? TopicOf(AdviceTurn turn, TopicProgress progress) =>
        turn.Content.Topics.GetValueOrDefault(progress.TopicId) is { } topic && topic.Audience <= turn.Audience ? topic : null;
}

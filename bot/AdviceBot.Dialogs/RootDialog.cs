using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Topics;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Dialogs;

/// <summary>
/// The whole conversation. Commands and small talk are heard at any point, before the dialog in hand goes on; everything else is
/// understood, then answered, asked about or declined with a way forward.
/// </summary>
public sealed class RootDialog : ComponentDialog
{
    /// <summary>The waterfall's id. It begins with the id of a topic to open, or with null to understand the message.</summary>
    internal const string Waterfall = "root-steps";

    private const string DidYouMean = "did-you-mean";
    private const int MostAsksInARow = 2;

    private readonly ReplySender _replies;
    private readonly ConversationAccessors _accessors;
    private readonly Interruptions _interruptions;
    private readonly UnansweredNotes? _unanswered;

    /// <summary>Puts the waterfall together.</summary>
    /// <param name="topicDialog">Takes a person through one page.</param>
    /// <param name="interruptions">Commands, small talk and buttons.</param>
    /// <param name="replies">Sends what is said.</param>
    /// <param name="accessors">Where the conversation's state is kept.</param>
    /// <param name="unanswered">Counts what had no sure answer, or null where that is off.</param>
    public RootDialog(TopicDialog topicDialog, Interruptions interruptions, ReplySender replies, ConversationAccessors accessors, UnansweredNotes? unanswered = null)
        : base(nameof(RootDialog))
    {
        _replies = replies;
        _accessors = accessors;
        _interruptions = interruptions;
        _unanswered = unanswered;
        AddDialog(new WaterfallDialog(Waterfall, [UnderstandAsync, BeginTopicAsync, AfterTopicAsync]));
        AddDialog(new OptionPrompt(DidYouMean, replies));
        AddDialog(topicDialog);
        InitialDialogId = Waterfall;
    }

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        await _interruptions.HandleAsync(innerDc, cancellationToken) ?? await base.OnBeginDialogAsync(innerDc, options, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        await _interruptions.HandleAsync(innerDc, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> UnderstandAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Options is string pressed) return await step.NextAsync(pressed, cancellationToken);
        var turn = AdviceTurn.Of(step.Context);
        var record = await _accessors.RecordOfAsync(step.Context, cancellationToken);
        var finding = TopicSearch.Find(turn);
        var inHand = turn.FindTopic(record.LastTopicId);
        return finding.Band switch
        {
            _ when new FollowUp(turn.Content).Read(turn.Input.Text, finding, inHand) is { } meant => await FollowUpAsync(step, turn, record, inHand!, meant, cancellationToken),
            ConfidenceBand.Answer => await step.NextAsync(TopicProgress.Start(finding.Best!.TopicId, changed: inHand is not null && inHand.Id != finding.Best.TopicId), cancellationToken),
            ConfidenceBand.Ask when record.AsksInARow < MostAsksInARow && MayAsk(turn) => await AskAsync(step, turn, record, finding, cancellationToken),
            _ => await DeclineAsync(step, turn, record, finding, cancellationToken),
        };
    }

    // The topic in hand was answered already: what it has not shown yet is offered.
    private async Task<DialogTurnResult> FollowUpAsync(WaterfallStepContext step, AdviceTurn turn, ConversationRecord record, Topic inHand, string meant, CancellationToken cancellationToken)
    {
        if (meant != inHand.Id) return await step.NextAsync(TopicProgress.Start(meant, changed: true), cancellationToken);
        turn.EndWith(Outcome.Answered, inHand);
        await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Closing(inHand, record.SeenSections), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    // Below a card that says "call now" nobody is asked to choose between topics.
    private static bool MayAsk(AdviceTurn turn) => turn.Urgent?.Tier is not (UrgentTier.Emergency or UrgentTier.Crisis);

    private async Task<DialogTurnResult> BeginTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AdviceTurn.Of(step.Context);
        if (step.Result is TopicProgress progress) return await step.BeginDialogAsync(nameof(TopicDialog), progress, cancellationToken);
        if (step.Result is string topicId) return await BeginTopicAsync(step, topicId, cancellationToken);

        // Other words than the choices are a new message; they are understood as one.
        var choice = step.Result as FoundChoice;
        var record = await _accessors.RecordOfAsync(step.Context, cancellationToken);
        var isNone = choice?.Value == turn.Content.Labels[Words.NoneOfThese];
        _unanswered?.Answered(step.Context, turn, record, taken: choice is not null && !isNone);
        if (choice is null) return await step.ReplaceDialogAsync(Waterfall, null, cancellationToken);
        if (isNone) return await DeclineAsync(step, turn, record, null, cancellationToken);

        // A page that was taken away since the question was asked is for the topic dialog to explain.
        var chosen = turn.Knowledge.Phrases.FindTitle(choice.Value, turn.Audience)?.Id ?? string.Empty;
        return await BeginTopicAsync(step, chosen, cancellationToken);
    }

    private static Task<DialogTurnResult> BeginTopicAsync(WaterfallStepContext step, string topicId, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(TopicDialog), TopicProgress.Start(topicId), cancellationToken);

    private static async Task<DialogTurnResult> AfterTopicAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is TopicDialog.Unrelated
            ? await step.ReplaceDialogAsync(Waterfall, null, cancellationToken)
            : await step.EndDialogAsync(null, cancellationToken);

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, AdviceTurn turn, ConversationRecord record, TopicFinding finding, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Asked);
        _unanswered?.Doubted(step.Context, turn, record, finding);
        record.AsksInARow++;
        record.DeclinesInARow = 0;
        var titles = finding.Offers.Select(candidate => turn.Content.Topics[candidate.TopicId].Title);
        var question = turn.Content.Replies[Words.DidYouMean].Text.Markdown;
        return await step.PromptAsync(DidYouMean, OptionPrompt.Ask(question, titles.Append(turn.Content.Labels[Words.NoneOfThese])), cancellationToken);
    }

    // Without a finding it is the choice "none of these", which is no message of the person's own.
    private async Task<DialogTurnResult> DeclineAsync(WaterfallStepContext step, AdviceTurn turn, ConversationRecord record, TopicFinding? finding, CancellationToken cancellationToken)
    {
        turn.EndWith(Outcome.Declined);
        if (finding is not null) _unanswered?.Declined(step.Context, turn, record, finding);
        record.AsksInARow = 0;

        // A card is no failure to understand.
        if (turn.Urgent is null) record.DeclinesInARow++;
        var page = turn.Urgent is not null ? Words.CarryOn : record.DeclinesInARow > 1 ? Words.DeclinedAgain : Words.Declined;
        await _replies.SendAsync(step.Context, new ReplyComposer(turn.Content).Page(page), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }
}

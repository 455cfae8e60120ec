using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks, reads the answer, and asks again until the answer is good.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> validator;

    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        this.validator = validator;
    }

    /// <exception cref="ArgumentOutOfRangeException">The options are not <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions prompt)
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt needs PromptOptions. Begin it with PromptAsync.");
        ExpectInput(prompt.Prompt);
        ExpectInput(prompt.RetryPrompt);

        var state = dc.ActiveDialog.State;
        state[PromptState.Options] = prompt;
        var inner = new Dictionary<string, object> { [PromptState.AttemptCount] = 0 };
        state[PromptState.Inner] = inner;
        await OnPromptAsync(dc.Context, inner, prompt, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (inner, options) = Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, inner, options, cancellationToken).ConfigureAwait(false);
        inner[PromptState.AttemptCount] = inner.Number(PromptState.AttemptCount) + 1;

        var valid = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, inner, options), cancellationToken)
                .ConfigureAwait(false);
        if (valid)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);

        // A validator that said something itself has said enough.
        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, inner, options, true, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>A dialog that was put on top of this one has ended: ask again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (inner, options) = Read(instance);
        await OnPromptAsync(turnContext, inner, options, false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the prompt would understand the message of the turn, for a parent that asks before it acts on one itself.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(
        DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;
        var (inner, options) = Read(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, inner, options, cancellationToken).ConfigureAwait(false);
        return recognized.Succeeded;
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default);

    /// <summary>The prompt with its choices, in the given style; the prompt itself stays as it is.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null,
        string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
    {
        var text = string.IsNullOrEmpty(prompt?.Text) ? string.Empty : prompt.Text;
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };
        if (prompt is null)
        {
            message.InputHint = InputHints.ExpectingInput;
            return message;
        }

        var full = PromptCopy.Of(prompt);
        full.Text = message.Text;
        if (message.SuggestedActions?.Actions is { Count: > 0 })
            full.SuggestedActions = message.SuggestedActions;
        if (message.Attachments is { Count: > 0 } cards)
            full.Attachments = [.. prompt.Attachments ?? [], .. cards];
        return full;
    }

    private static (IDictionary<string, object> Inner, PromptOptions Options) Read(DialogInstance instance) =>
        (instance.State.GetOrAdd<IDictionary<string, object>>(PromptState.Inner, () => new Dictionary<string, object>()),
            instance.State.Value<PromptOptions>(PromptState.Options) ?? new PromptOptions());

    private static void ExpectInput(Activity message)
    {
        if (message is not null && string.IsNullOrEmpty(message.InputHint))
            message.InputHint = InputHints.ExpectingInput;
    }
}

internal static class PromptCopy
{
    /// <summary>A copy to send: sending writes addresses and ids into an activity, which have no place in stored options.</summary>
    public static IMessageActivity Of(IMessageActivity prompt) => prompt is Activity activity ? activity.ShallowCopy() : prompt;
}

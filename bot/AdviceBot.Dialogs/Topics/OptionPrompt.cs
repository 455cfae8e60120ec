using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Topics;

/// <summary>
/// A choice prompt that speaks in the channel's own shape, and that ends with null where a message is none of the choices: what it
/// is instead is for the waterfall to say, so that nobody is held in a question (S28).
/// </summary>
/// <param name="dialogId">The prompt's id.</param>
/// <param name="replies">Sends the question.</param>
public sealed class OptionPrompt(string dialogId, ReplySender replies) : ChoicePrompt(dialogId, validator: AcceptAnything, defaultLocale: "en-gb")
{
    /// <summary>The options for a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choices">What may be chosen.</param>
    /// <returns>The prompt's options, small enough to live in the dialog state.</returns>
    public static PromptOptions Ask(string question, IEnumerable<string> choices) => new()
    {
        Prompt = new Activity(ActivityTypes.Message) { Text = question },
        Choices = [.. choices.Select(choice => new Choice(choice))],
    };

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var turn = AdviceTurn.Of(turnContext);
        return replies.SendAsync(turnContext, new Reply
        {
            Text = new ApprovedText(options.Prompt.Text),
            Choices = [.. options.Choices.Select(choice => new ReplyChoice(choice.Value, turn.Knowledge.Phrases.FindTitle(choice.Value, turn.Audience)?.Summary))],
        }, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var turn = AdviceTurn.Of(turnContext);
        // The interruptions ask first whether the message answers the question, and then the dialog reads the answer.
        var choice = turn.ReadOnce(options, () => new ChoiceReader(turn.Content).Read(turn.Input.Text, options.Choices));
        turn.IsOfferedChoice = choice is { Score: ChoiceReader.WordForWord };
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = choice is not null, Value = choice! });
    }

    private static Task<bool> AcceptAnything(PromptValidatorContext<FoundChoice> answer, CancellationToken cancellationToken) => Task.FromResult(true);
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>What every bot of the SDK does at the least: an echo, and a waterfall of three steps. The same bot as <c>tests/clients/botbuilder/bot.mjs</c>.</summary>
internal sealed class BareBot : ActivityHandler
{
    /// <summary>A message that begins with this is said back; any other belongs to the waterfall.</summary>
    public const string Echo = "echo";

    private const string Dialog = "colours";

    private readonly ConversationState _state;
    private readonly DialogSet _dialogs;

    /// <summary>Makes the bot with its own memory.</summary>
    public BareBot()
    {
        _state = new ConversationState(new MemoryStorage());
        _dialogs = new DialogSet(_state.CreateProperty<DialogState>("DialogState")).Add(Colours());
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Text.StartsWith(Echo, StringComparison.Ordinal))
        {
            await turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
            return;
        }

        var dialogs = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        if ((await dialogs.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty) await dialogs.BeginDialogAsync(Dialog, null, cancellationToken);
    }

    private static ComponentDialog Colours() => new ComponentDialog(Dialog)
        .AddDialog(new WaterfallDialog("main", [AskNameAsync, AskColourAsync, EndAsync]))
        .AddDialog(new TextPrompt("name"))
        .AddDialog(new ChoicePrompt("colour"));

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);

    private static Task<DialogTurnResult> AskColourAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        return step.PromptAsync("colour", new PromptOptions
        {
            Prompt = MessageFactory.Text("Pick a colour"),
            RetryPrompt = MessageFactory.Text("Please pick one"),
            Choices = [new Choice("red"), new Choice("green"), new Choice("blue")],
        }, cancellationToken);
    }

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var colour = ((FoundChoice)step.Result).Value;
        await step.Context.SendActivityAsync(MessageFactory.Text($"{step.Values["name"]} likes {colour}"), cancellationToken);
        return await step.EndDialogAsync(colour, cancellationToken);
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BotBuilder.Tests.Dialogs;

/// <summary>The waterfall of the measured transcript: a name, then a colour.</summary>
internal static class ColourDialogs
{
    public static WaterfallDialog Waterfall(string id = "main") => new(id,
    [
        (step, stop) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, stop),
        (step, stop) =>
        {
            step.Values["name"] = step.Result;
            var options = new PromptOptions
            {
                Prompt = MessageFactory.Text("Pick a colour"),
                RetryPrompt = MessageFactory.Text("Please pick one"),
                Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
            };
            return step.PromptAsync("colour", options, stop);
        },
        async (step, stop) =>
        {
            var colour = (FoundChoice)step.Result;
            await step.Context.SendActivityAsync($"{step.Values["name"]} likes {colour.Value}", cancellationToken: stop);
            return await step.EndDialogAsync(colour.Value, stop);
        },
    ]);

    public static ComponentDialog Component(string id = "colours") => new ComponentDialog(id)
        .AddDialog(Waterfall())
        .AddDialog(new TextPrompt("name"))
        .AddDialog(new ChoicePrompt("colour"));

    /// <summary>A conversation with a dialog, state and all, each turn through the storage.</summary>
    public static TestFlow Talk(Dialog dialog, TestAdapter? adapter = null, IStorage? storage = null)
    {
        var state = new ConversationState(storage ?? new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        adapter = (adapter ?? new TestAdapter()).Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, (turn, stop) => dialog.RunAsync(turn, accessor, stop));
    }

    /// <summary>The same with a dialog set, so that the bot itself steers.</summary>
    public static TestFlow Talk(Func<DialogContext, Task> bot, params Dialog[] dialogs)
    {
        var state = new ConversationState(new MemoryStorage());
        var set = new DialogSet(state.CreateProperty<DialogState>("DialogState"));
        foreach (var dialog in dialogs)
            set.Add(dialog);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, async (turn, stop) => await bot(await set.CreateContextAsync(turn, stop)));
    }
}

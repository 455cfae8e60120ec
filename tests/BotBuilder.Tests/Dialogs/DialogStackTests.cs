using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotBuilder.Tests.Dialogs;

public sealed class DialogStackTests
{
    private readonly List<string> ended = [];

    [Fact]
    public Task Cancelling_ends_every_dialog_the_active_one_first() => ColourDialogs.Talk(Steer, Asking("outer", "inner"), Asking("inner"))
        .Test("hi", "outer?")
        .Test("down", "inner?")
        .Test("cancel", "Cancelled, stack 0, ended inner CancelCalled outer CancelCalled")
        .Test("cancel", "Empty, stack 0, ended inner CancelCalled outer CancelCalled")
        .StartTestAsync();

    [Fact]
    public Task Replacing_ends_only_the_active_dialog() => ColourDialogs.Talk(Steer, Asking("outer", "inner"), Asking("inner"), Asking("other"))
        .Test("hi", "outer?")
        .Test("down", "inner?")
        .Test("replace", "other?")
        .AssertReply("Waiting, stack 2, ended inner ReplaceCalled")
        .StartTestAsync();

    [Fact]
    public Task An_interruption_answers_and_asks_again() => ColourDialogs.Talk(
        async dc =>
        {
            if (dc.Context.Activity.Text == "help")
            {
                await dc.Context.SendActivityAsync("Say a colour.");
                await dc.RepromptDialogAsync();
            }
            else if ((await dc.ContinueDialogAsync()).Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync("colours");
            }
        },
        ColourDialogs.Component())
        .Test("hi", "What is your name?")
        .Test("Ann", "Pick a colour (1) red, (2) green, or (3) blue")
        .Test("help", "Say a colour.")
        .AssertReply("Pick a colour (1) red, (2) green, or (3) blue")
        .Test("red", "Ann likes red")
        .StartTestAsync();

    [Fact]
    public Task A_component_can_interrupt_itself_before_its_inner_dialog_goes_on()
    {
        var component = new Interruptible();
        return ColourDialogs.Talk(component)
            .Test("hi", "What is your name?")
            .Test("help", "Help comes first.")
            .Test("Ann", "Pick a colour (1) red, (2) green, or (3) blue")
            .Test("stop", "Stopped.")
            .Test("hi", "What is your name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_unknown_dialog_is_an_error_that_names_it()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ColourDialogs.Talk(dc => dc.BeginDialogAsync("nowhere")).Send("hi").StartTestAsync());

        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_offers_an_error_to_its_parents_and_the_error_goes_on_when_nobody_takes_it()
    {
        var component = new ComponentDialog("c").AddDialog(
            new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException("boom")]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ColourDialogs.Talk(component).Send("hi").StartTestAsync());

        Assert.Equal("boom", error.Message);
    }

    [Fact]
    public void A_dialog_added_under_a_taken_id_gets_a_number()
    {
        var second = new TextPrompt("ask");
        var set = new DialogSet().Add(new TextPrompt("ask")).Add(second).Add(second);

        Assert.Equal("ask2", second.Id);
        Assert.Equal(2, set.GetDialogs().Count());
    }

    private async Task Steer(DialogContext dc)
    {
        var turn = dc.Context.Activity.Text switch
        {
            "cancel" => await dc.CancelAllDialogsAsync(),
            "replace" => await dc.ReplaceDialogAsync("other"),
            _ => await dc.ContinueDialogAsync(),
        };
        if (turn.Status == DialogTurnStatus.Empty && dc.Context.Activity.Text == "hi")
            await dc.BeginDialogAsync("outer");
        else if (dc.Context.Activity.Text is "cancel" or "replace")
            await dc.Context.SendActivityAsync($"{turn.Status}, stack {dc.Stack.Count}, ended {string.Join(" ", ended)}");
    }

    private Noting Asking(string id, string? next = null) => new(id, ended,
    [
        async (step, stop) =>
        {
            await step.Context.SendActivityAsync($"{id}?", cancellationToken: stop);
            return Dialog.EndOfTurn;
        },
        (step, stop) => next is null ? step.EndDialogAsync(step.Result, stop) : step.BeginDialogAsync(next, cancellationToken: stop),
    ]);

    private sealed class Noting(string id, List<string> ended, IEnumerable<WaterfallStep> steps) : WaterfallDialog(id, steps)
    {
        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{instance.Id} {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
            : base("interruptible") => AddDialog(ColourDialogs.Component());

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("Help comes first.", cancellationToken: cancellationToken);
                    return EndOfTurn;
                case "stop":
                    await innerDc.Context.SendActivityAsync("Stopped.", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}

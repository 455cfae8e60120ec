using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public Task A_validator_counts_attempts_and_may_speak_for_itself()
    {
        var prompt = new TextPrompt("name", async (context, stop) =>
        {
            if (context.Recognized.Value.Length > 2)
                return true;
            if (context.AttemptCount == 2)
                await context.Context.SendActivityAsync("Once more.", cancellationToken: stop);
            return false;
        });
        var options = new PromptOptions { Prompt = MessageFactory.Text("Name?"), RetryPrompt = MessageFactory.Text("Longer?") };

        return Ask(prompt, options)
            .Test("hi", "Name?")
            .Test("A", "Longer?")
            .Test("B", "Once more.")
            .Test("Ann", "got Ann")
            .StartTestAsync();
    }

    [Fact]
    public Task Without_a_retry_prompt_the_prompt_is_asked_again() => Ask(new ChoicePrompt("ask"), Colours("Which?"))
        .Test("hi", "Which? (1) red, (2) green, or (3) blue")
        .Test("purple", "Which? (1) red, (2) green, or (3) blue")
        .Test("2", "got green")
        .StartTestAsync();

    [Fact]
    public async Task A_prompt_expects_input_unless_told_otherwise()
    {
        var options = Colours("Which?");
        options.Prompt.InputHint = null;

        await Ask(new ChoicePrompt("ask"), options)
            .Send("hi")
            .AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .StartTestAsync();
    }

    [Fact]
    public async Task What_was_sent_is_a_copy_so_no_address_is_stored()
    {
        var options = Colours("Which?");

        await Ask(new ChoicePrompt("ask"), options).Send("hi").StartTestAsync();

        Assert.Equal(("Which?", null, null, null), (options.Prompt.Text, options.Prompt.Conversation, options.Prompt.From, options.Prompt.Id));
    }

    [Theory]
    [InlineData(ListStyle.Inline, "Which? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Which?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.None, "Which?")]
    [InlineData(ListStyle.SuggestedAction, "Which?")]
    public Task The_options_style_wins_over_the_prompts(ListStyle style, string text)
    {
        var options = Colours("Which?");
        options.Style = style;

        return Ask(new ChoicePrompt("ask") { Style = ListStyle.HeroCard }, options).Test("hi", text).StartTestAsync();
    }

    [Fact]
    public async Task On_web_chat_choices_are_buttons_addressed_to_the_user()
    {
        await Ask(new ChoicePrompt("ask"), Colours("Which?"), "webchat")
            .Send("hi")
            .AssertReply(reply =>
            {
                var message = (Activity)reply;
                Assert.Equal("Which?", message.Text);
                Assert.Equal(["red", "green", "blue"], message.SuggestedActions.Actions.Select(a => a.Title));
                Assert.Equal(["user1"], message.SuggestedActions.To);
            })
            .StartTestAsync();
    }

    [Fact]
    public async Task A_prompt_begun_without_prompt_options_says_so() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => ColourDialogs.Talk(dc => dc.BeginDialogAsync("ask", "text"), new TextPrompt("ask")).Send("hi").StartTestAsync());

    private static PromptOptions Colours(string text) => new()
    {
        Prompt = MessageFactory.Text(text),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };

    private static TestFlow Ask(Dialog prompt, PromptOptions options, string channel = "test")
    {
        var component = new ComponentDialog("c")
            .AddDialog(new WaterfallDialog("w",
            [
                (step, stop) => step.PromptAsync(prompt.Id, options, stop),
                async (step, stop) =>
                {
                    var got = step.Result is FoundChoice choice ? choice.Value : step.Result;
                    await step.Context.SendActivityAsync($"got {got}", cancellationToken: stop);
                    return await step.EndDialogAsync(cancellationToken: stop);
                },
            ]))
            .AddDialog(prompt);
        return ColourDialogs.Talk(component, new TestAdapter(channel));
    }
}

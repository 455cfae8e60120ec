using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs.Choices;

/// <summary>BOT_PROTOCOL section 6, ChoiceFactory.ForChannel.</summary>
public sealed class ChoiceFactoryTests
{
    [Theory]
    [InlineData(1, "q (1) c1")]
    [InlineData(2, "q (1) c1 or (2) c2")]
    [InlineData(3, "q (1) c1, (2) c2, or (3) c3")]
    [InlineData(4, "q\n\n   1. c1\n   2. c2\n   3. c3\n   4. c4")]
    public void An_unknown_channel_gets_a_sentence_up_to_three_and_then_a_list(int count, string text)
    {
        var message = ChoiceFactory.ForChannel("unknown", Choices(count), "q", null, null);

        Assert.Equal((text, InputHints.ExpectingInput), (message.Text, message.InputHint));
        Assert.Null(message.SuggestedActions);
    }

    [Theory]
    [InlineData("personal", 3, "actions")]
    [InlineData("personal", 4, "card")]
    [InlineData("groupChat", 2, "card")]
    [InlineData(null, 2, "card")]
    [InlineData("personal", 50, "card")]
    [InlineData("personal", 51, "list")]
    public void Teams_gets_suggested_actions_in_personal_chats_up_to_three_else_a_card(string? type, int count, string shape) =>
        Assert.Equal(shape, Shape(ChoiceFactory.ForChannel(Channels.Msteams, Choices(count), "q", conversationType: type)));

    [Fact]
    public void A_title_over_twenty_characters_makes_a_list_everywhere()
    {
        List<Choice> choices = [new("This is far too long for one button")];

        Assert.Equal("list", Shape(ChoiceFactory.ForChannel(Channels.Webchat, choices, "q", null, null)));
        Assert.Equal("list", Shape(ChoiceFactory.ForChannel(Channels.Msteams, choices, "q", conversationType: "personal")));
    }

    [Fact]
    public void A_choice_with_its_own_button_keeps_it()
    {
        var action = new CardAction(ActionTypes.PostBack, "Yes!", value: "y");
        var message = ChoiceFactory.SuggestedAction([new Choice("yes") { Action = action }, new Choice("no")], null, null);

        Assert.Equal([("postBack", "Yes!"), ("imBack", "no")], message.SuggestedActions.Actions.Select(a => (a.Type, a.Title)));
    }

    [Fact]
    public void Separators_and_numbers_can_be_chosen()
    {
        var options = new ChoiceFactoryOptions("; ", " oder ", "; oder ", includeNumbers: false);

        Assert.Equal("q c1; c2; oder c3", ChoiceFactory.Inline(Choices(3), "q", options: options).Text);
        Assert.Equal("q\n\n   - c1\n   - c2", ChoiceFactory.List(Choices(2), "q", options: options).Text);
    }

    private static List<Choice> Choices(int count) => [.. Enumerable.Range(1, count).Select(n => new Choice($"c{n}"))];

    private static string Shape(IMessageActivity message) =>
        message.SuggestedActions is not null ? "actions" : message.Attachments.Count > 0 ? "card" : "list";
}

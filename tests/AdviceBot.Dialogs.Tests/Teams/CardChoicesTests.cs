using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>T6 and pitfall 15: every word of every choice can be read, and there are never more than six actions.</summary>
public sealed class CardChoicesTests
{
    private static readonly ContentSet Content = TeamsContent.Load();

    [Fact]
    public void T6_Six_short_choices_are_buttons()
    {
        var card = Card(Choices(6));
        Assert.Equal(["Choice 1", "Choice 2", "Choice 3", "Choice 4", "Choice 5", "Choice 6"], TeamsContent.Buttons(card));
        Assert.Equal(["Which?"], TeamsContent.Lines(card));
    }

    [Fact]
    public void Pitfall_15_A_choice_that_is_too_long_for_a_button_is_a_line_that_wraps()
    {
        var card = Card([new("Short"), new("A choice that is longer than any button on a phone")]);
        Assert.Empty(TeamsContent.Buttons(card));
        Assert.Equal(["Which?", "Short", "A choice that is longer than any button on a phone"], TeamsContent.Lines(card));
        Assert.Equal("Short", (string?)card.SelectToken("$.body[1].selectAction.data.say"));
    }

    [Fact]
    public async Task T6_Seven_choices_are_a_list_and_what_is_chosen_there_is_understood()
    {
        var card = Card(Choices(7));
        Assert.Equal(["Choose"], TeamsContent.Buttons(card));
        var list = (JObject)card.SelectToken("$.body[?(@.type == 'Input.ChoiceSet')]")!;
        Assert.Equal(7, ((JArray)list["choices"]!).Count);
        Assert.Equal("Choose one of these", (string?)list["label"]);

        var bot = TeamsContent.Bot(Content);
        var chat = Chat.InTeams(bot);
        var press = chat.Message(null);
        press.Value = new JObject { [(string)list["id"]!] = "Parcel texts" };
        Assert.Equal("Parcel texts", TeamsContent.Lines(TeamsContent.Cards(await chat.SendAsync(press))[0])[0]);
    }

    private static List<ReplyChoice> Choices(int count) => [.. Enumerable.Range(1, count).Select(number => new ReplyChoice($"Choice {number}"))];

    private static JObject Card(List<ReplyChoice> choices) =>
        (JObject)new AdaptiveCardReplyRenderer().Render(new Reply { Text = new ApprovedText("Which?"), Choices = choices }, Content).Attachments[0].Content;
}

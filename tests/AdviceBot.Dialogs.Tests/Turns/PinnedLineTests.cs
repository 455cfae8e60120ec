using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Tests.Teams;
using Microsoft.Bot.Connector;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>U14: after an urgent card its line stays for the rest of the conversation, on every channel, once a turn.</summary>
public sealed class PinnedLineTests
{
    private const string Line = "Call 999 now if you are in danger.";

    private readonly TestBot _bot = Firing(new TestBot());

    [Theory]
    [InlineData("he is outside", Line)]
    [InlineData("cannot go on", "Call 999 if a life is at risk.")]
    [InlineData("my little girl", "Call 999 if a child is in danger.")]
    [InlineData("he follows me", "Call 999 if this changes.")]
    public async Task U14_the_first_answer_of_every_later_turn_carries_the_line_of_the_tier(string danger, string line)
    {
        var chat = new Chat(_bot);
        await chat.SayAsync(danger);
        Assert.Equal([$"{line}\n\nYou are welcome."], await chat.SayAsync("thanks"));
        Assert.Equal([$"{line}\n\n{TestContent.ParcelAnswer}", TestContent.ParcelClosing], await chat.SayAsync("Parcel texts"));
    }

    [Fact]
    public async Task U14_the_tier_rises_and_never_falls()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he follows me");
        await chat.SayAsync("he is outside");
        await chat.SayAsync("he follows me");
        Assert.Equal([$"{Line}\n\nYou are welcome."], await chat.SayAsync("thanks"));
    }

    [Fact]
    public async Task The_turn_of_a_card_has_no_line_besides()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he is outside");
        Assert.Equal([TestContent.EmergencyCard, "If this is not what you meant, carry on."], await chat.SayAsync("he is outside"));
    }

    [Fact]
    public async Task A_question_about_danger_pins_nothing()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("I am scared");
        Assert.Equal(["You are welcome."], await chat.SayAsync("thanks"));
    }

    [Fact]
    public async Task Who_stops_begins_afresh()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("he is outside");
        Assert.Equal([$"{Line}\n\nThis conversation is over."], await chat.SayAsync("stop"));
        Assert.Equal(["You are welcome."], await chat.SayAsync("thanks"));
    }

    [Fact]
    public async Task U14_in_Teams_the_line_stands_first_in_the_card_and_is_read_aloud_first()
    {
        var chat = Chat.InTeams(Firing(new TestBot(new AdaptiveCardReplyRenderer())));
        await chat.SendAsync(chat.Message("he is outside"));
        var reply = Assert.Single(await chat.SendAsync(chat.Message("thanks")));
        var card = (JObject)reply.Attachments[0].Content;
        Assert.Equal("attention", (string?)card.SelectToken("body[0].style"));
        Assert.Equal(Line, (string?)card.SelectToken("body[0].items[0].text"));
        Assert.Equal("You are welcome.", (string?)card.SelectToken("body[1].text"));
        Assert.Equal($"{Line}\n\nYou are welcome.", (string?)card["speak"]);
        Assert.Equal($"{Line}\n\nYou are welcome.", (string?)card["fallbackText"]);
    }

    [Fact]
    public async Task In_Teams_only_the_first_card_of_a_turn_carries_it_and_a_copy_for_a_caller_does_not()
    {
        var chat = Chat.InTeams(Firing(TeamsContent.Bot()));
        await chat.SendAsync(chat.Message("he is outside"));
        var replies = await chat.SendAsync(chat.Message("Parcel texts"));
        var cards = replies.SelectMany(reply => reply.Attachments ?? []).Select(attachment => attachment.Content.ToString()!).ToList();
        Assert.True(cards.Count > 1);
        Assert.Contains(Line, cards[0], StringComparison.Ordinal);
        Assert.All(cards.Skip(1), card => Assert.DoesNotContain(Line, card, StringComparison.Ordinal));
        // What staff send on is for a caller, not for whoever was in danger here.
        var copy = Assert.Single(await chat.SendAsync(chat.Message("copy for the caller")), reply => reply.Text?.Contains("From Test Police.", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(Line, copy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task U14_over_Direct_Line_the_line_is_text()
    {
        var chat = new Chat(Firing(new TestBot(new DirectLineReplyRenderer())), Channels.Directline);
        await chat.SayAsync("he is outside");
        Assert.Equal([$"{Line}\n\nYou are welcome."], await chat.SayAsync("thanks"));
    }

    private static TestBot Firing(TestBot bot)
    {
        bot.Urgency.Fire("he is outside", UrgentTier.Emergency).Fire("cannot go on", UrgentTier.Crisis).Fire("my little girl", UrgentTier.Child)
            .Fire("he follows me", UrgentTier.Serious).Fire("scared", UrgentTier.Emergency, askOnly: true);
        return bot;
    }
}

using System.Text;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Turns;
using AdviceBot.Web.State;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Web.Tests.State;

/// <summary>What is held of a state in memory is short, and comes back as it was.</summary>
public sealed class StateShorthandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\u0001")]
    [InlineData("\u0001\u0001\"$type\":\"bag\"\u0001\u0001")]
    [InlineData("""{"$type":"bag","n":"ysgrifennwyd â'r acenion — 日本語 🚓"}""")]
    [InlineData("\"dialogStack\":[]}\"dialogStack\":[]}\"dialogStack\":[")]
    public void Any_text_comes_back_as_it_was(string text) => Assert.Equal(text, ThereAndBack(text));

    [Fact]
    public void A_text_put_together_at_random_from_a_usual_one_comes_back_as_it_was()
    {
        var usual = StateJson.Write(Typical());
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 3000)
            {
                var start = random.Next(usual.Length);
                text.Append(usual, start, random.Next(1, Math.Min(600, usual.Length - start) + 1)).Append((char)random.Next(1, 300));
            }

            Assert.Equal(text.ToString(), ThereAndBack(text.ToString()));
        }
    }

    [Fact]
    public void A_conversation_at_a_question_of_a_topic_takes_less_than_half_its_text()
    {
        var held = HeldState.Of(Typical(), 7);
        Assert.InRange(held.Text.Length, 1, StateJson.Write(Typical()).Length * 2 / 5);
        var bag = Assert.IsType<StateBag>(held.ToValue());
        Assert.Equal("7", bag.ETag);
        bag.Remove(nameof(StateBag.ETag));
        Assert.Equal(StateJson.Write(Typical()), StateJson.Write(bag));
    }

    private static string ThereAndBack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var shortened = new byte[bytes.Length * 4];
        var count = StateShorthand.Shorten(bytes, shortened);
        var whole = new byte[Shorthand.LengthOf(shortened.AsSpan(0, count))];
        StateShorthand.Lengthen(shortened.AsSpan(0, count), whole);
        return Encoding.UTF8.GetString(whole);
    }

    private static StateBag Typical()
    {
        var options = new PromptOptions { Choices = [new Choice("Email"), new Choice("Social media"), new Choice("Leave this out")] };
        var question = new DialogInstance { Id = "topic-question", State = new Dictionary<string, object> { ["options"] = options } };
        return new StateBag
        {
            ["record-1"] = new ConversationRecord { LastTopicId = "hacked-accounts", UrgentTrail = new UrgentTrail { Rules = 1743274669, Open = [205, 1119], Places = [7680, 126976] } },
            ["dialogs-1"] = new DialogState([new DialogInstance
            {
                Id = "RootDialog",
                State = new Dictionary<string, object>
                {
                    ["dialogs"] = new DialogState([new DialogInstance { Id = "TopicDialog", State = new Dictionary<string, object> { ["dialogs"] = new DialogState([question]) } }]),
                },
            }]),
            ["answered"] = "D53CC1B559BD0A74 BB86C996F4A7970E",
        };
    }
}

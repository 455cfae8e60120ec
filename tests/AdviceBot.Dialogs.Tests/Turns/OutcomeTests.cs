using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Every turn with a message ends in exactly one outcome of the closed list, and that is all that is logged of it (P2).</summary>
public sealed class OutcomeTests
{
    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public OutcomeTests()
    {
        _bot.Topics.Answer("parcel", "parcel").Answer("he wants money", "romance").Ask("scams", "parcel", "crypto");
        _bot.Urgency.Fire("outside", UrgentTier.Emergency);
        _chat = new Chat(_bot);
    }

    [Theory]
    [InlineData("parcel", "Answered")]
    [InlineData("he wants money", "Asked")]
    [InlineData("scams", "Asked")]
    [InlineData("blah", "Declined")]
    [InlineData("help", "Command")]
    [InlineData("start again", "Command")]
    [InlineData("stop", "Command")]
    [InlineData("hello", "Answered")]
    [InlineData("", "Answered")]
    [InlineData("he is outside", "Urgent")]
    public async Task A_turn_has_one_outcome(string text, string outcome)
    {
        await _chat.SayAsync(text);
        Assert.Equal(["Turn ended: " + outcome], _bot.Log.Lines);
    }

    [Theory]
    [InlineData("yes", "Asked")]
    [InlineData("help", "Command")]
    [InlineData("thanks", "Answered")]
    [InlineData("blah", "Asked")]
    [InlineData("parcel", "Answered")]
    [InlineData("he is outside", "Urgent")]
    [InlineData("start again", "Command")]
    public async Task A_turn_in_the_middle_of_a_topic_has_one_outcome(string text, string outcome)
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync(text);
        Assert.Equal(["Asked", outcome], _bot.Log.Outcomes);
    }

    [Fact]
    public async Task A_failed_turn_ends_in_error_and_in_nothing_else()
    {
        _bot.Topics.Before = _ => throw new InvalidOperationException();
        await _chat.SayAsync("blah");
        Assert.Equal(["Error"], _bot.Log.Outcomes);
    }

    [Fact]
    public async Task Traces_of_the_state_never_reach_a_channel()
    {
        _chat.Adapter.EnableTrace = true;
        var replies = await _chat.SendAsync(_chat.Message("he wants money"));
        Assert.All(replies, reply => Assert.Equal(ActivityTypes.Message, reply.Type));
    }
}

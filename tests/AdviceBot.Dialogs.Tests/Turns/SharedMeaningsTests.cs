using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>P3: what the look for danger has read goes to the topic finder of the same turn, and to no other turn.</summary>
public sealed class SharedMeaningsTests
{
    private readonly TestBot _bot = new();

    [Fact]
    public async Task P3_Each_turn_hands_its_own_meanings_from_danger_to_the_topic_and_no_others()
    {
        var chat = new Chat(_bot);
        await chat.SayAsync("somebody took my parcel");
        await chat.SayAsync("and my other parcel");

        Assert.Equal(["somebody took my parcel", "and my other parcel"], _bot.Topics.Asked.Select(asked => asked.Text));
        Assert.Equal(2, _bot.Urgency.Left.Distinct().Count());
        Assert.Equal(_bot.Urgency.Left, _bot.Topics.Known);
    }
}

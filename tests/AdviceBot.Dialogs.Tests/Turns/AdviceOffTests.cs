using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>P25: the kill switch turns advice off and leaves 999, 101 and the services standing.</summary>
public sealed class AdviceOffTests
{
    private const string Off = "Advice is off. In an emergency call 999. If it is not urgent, call 101.";

    private readonly TestBot _bot = new();

    public AdviceOffTests()
    {
        _bot.Urgency.Fire("he is outside", UrgentTier.Emergency);
        _bot.Topics.Answer("he wants money", "romance");
    }

    [Fact]
    public async Task P25_Advice_stops_and_starts_again_without_a_restart()
    {
        var chat = new Chat(_bot);
        _bot.Advice.Turn(off: true, "Wrong number on the fraud page");
        Assert.Equal([Off], await chat.SayAsync("he wants money"));
        _bot.Advice.Turn(off: false);
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task U1_Danger_is_found_all_the_same()
    {
        _bot.Advice.Turn(off: true, "A test");
        Assert.Equal([TestContent.EmergencyCard, Off], await new Chat(_bot).SayAsync("he is outside"));
    }

    [Fact]
    public async Task P25_Teams_says_the_same()
    {
        _bot.Advice.Turn(off: true, "A test");
        Assert.Equal([Off], await Chat.InTeams(_bot).SayAsync("he wants money"));
    }

    [Fact]
    public void P25_The_reason_is_in_the_log()
    {
        _bot.Advice.Turn(off: true, "Wrong number on the fraud page");
        _bot.Advice.Turn(off: true, "Said twice");
        _bot.Advice.Turn(off: false);
        Assert.Equal(["Advice was turned off: Wrong number on the fraud page. 999, 101 and the services are still shown", "Advice was turned on"], _bot.Log.Lines);
    }
}

using AdviceBot.Core.Cloud;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>What a service elsewhere may change: it can make the assistant ask, about danger or the topic, and nothing else.</summary>
public sealed class CloudCheckTests
{
    private const string Message = "my parcel and a big knife by the door";
    private const string Declined = "I do not have a page that fits.";

    private readonly FakeCloud _cloud = new();

    [Fact]
    public async Task U1_A_key_phrase_that_is_danger_by_itself_makes_the_assistant_ask_first_of_all_and_a_yes_gets_the_emergency_card()
    {
        var bot = new TestBot(cloud: _cloud.Say("big knife"));
        bot.Urgency.FireAlone("big knife", UrgentTier.Emergency);
        bot.Topics.Answer(Message, "parcel");
        var chat = new Chat(bot);

        Assert.Equal([TestContent.UrgentAsk, TestContent.ParcelAnswer, TestContent.ParcelClosing], await chat.SayAsync(Message));
        Assert.Equal(["test-rule"], bot.Counts.Snapshot().Select(count => count.Rule));
        Assert.Equal(TestContent.EmergencyCard, (await chat.SayAsync("yes"))[0]);
    }

    [Fact]
    public async Task P15_Phrases_that_the_person_did_not_write_count_for_nothing()
    {
        var bot = new TestBot(cloud: _cloud.Say("he has a knife", "knife big", "parcels", "", "***"));
        bot.Urgency.FireAlone("he has a knife", UrgentTier.Emergency).FireAlone("knife big", UrgentTier.Emergency);
        Assert.Equal([Declined], await new Chat(bot).SayAsync(Message));
        Assert.Equal([Message], _cloud.Asked);
    }

    [Fact]
    public async Task Where_danger_is_found_here_nothing_leaves_and_nothing_is_lowered()
    {
        var bot = new TestBot(cloud: _cloud.Say("parcel"));
        bot.Urgency.Fire("knife", UrgentTier.Emergency);
        Assert.Equal(TestContent.EmergencyCard, (await new Chat(bot).SayAsync(Message))[0]);
        Assert.Empty(_cloud.Asked);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("two words")]
    [InlineData("Romance fraud")]
    [InlineData("If you have sent money")] // a heading on a button
    [InlineData("")]
    public async Task The_editors_own_words_and_very_short_ones_do_not_leave(string text)
    {
        await new Chat(new TestBot(cloud: _cloud)).SayAsync(text);
        Assert.Empty(_cloud.Asked);
    }

    [Fact]
    public async Task While_advice_is_off_nothing_leaves()
    {
        var bot = new TestBot(cloud: _cloud);
        bot.Advice.Turn(off: true, "test");
        await new Chat(bot).SayAsync(Message);
        Assert.Empty(_cloud.Asked);
    }

    [Fact]
    public async Task U16_A_topic_that_only_key_phrases_name_is_asked_about_and_never_answered()
    {
        var bot = new TestBot(cloud: _cloud.Say("parcel", "big knife"));
        bot.Topics.Answer("parcel. big knife", "parcel");
        Assert.Equal(["Which is nearest?"], await new Chat(bot).SayAsync(Message));
    }

    [Fact]
    public async Task A_topic_that_the_message_names_is_not_looked_for_again()
    {
        var bot = new TestBot(cloud: _cloud.Say("parcel", "big knife"));
        bot.Topics.Answer(Message, "tickets").Answer("parcel. big knife", "parcel");
        Assert.Contains("## Ticket scams", (await new Chat(bot).SayAsync(Message))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task P2_A_service_that_fails_changes_nothing_and_only_the_kind_of_fault_is_logged()
    {
        _cloud.Reading = text => throw new InvalidOperationException(text);
        var bot = new TestBot(cloud: _cloud);
        Assert.Equal([Declined], await new Chat(bot).SayAsync(Message));
        Assert.Contains("What a service elsewhere made of a message was of no use (System.InvalidOperationException); the answer does without it", bot.Log.Lines);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("knife", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_never_ends_and_heeds_nobody_is_left_to_itself()
    {
        _cloud.Reading = _ => new TaskCompletionSource<CloudReading>().Task;
        var bot = new TestBot(cloud: _cloud, patience: new HurriedTime());
        Assert.Equal([Declined], await new Chat(bot).SayAsync(Message));
        Assert.Contains("What a service elsewhere made of a message was of no use (System.TimeoutException); the answer does without it", bot.Log.Lines);
    }

    private sealed class FakeCloud : ICloudLanguage
    {
        public List<string> Asked { get; } = [];

        public Func<string, Task<CloudReading>> Reading { get; set; } = _ => Task.FromResult(CloudReading.Nothing);

        public FakeCloud Say(params string[] phrases)
        {
            Reading = _ => Task.FromResult(new CloudReading(null, 0, phrases));
            return this;
        }

        public Task<CloudReading> ReadAsync(string text, bool languageToo, CancellationToken cancellationToken)
        {
            Asked.Add(text);
            return Reading(text);
        }
    }

    // A thousand times as fast: what is waited for is the end of the patience, not 800 milliseconds.
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 1000 : dueTime, period);
    }
}

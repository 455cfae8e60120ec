using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>U1, U2 and U14: danger is looked for first in every turn, whatever the message is, and the conversation goes on.</summary>
public sealed class UrgencyFirstTests
{
    private const string Line = "If you are in danger now, call 999. If it is not urgent, call 101.";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public UrgencyFirstTests()
    {
        _bot.Urgency.Fire("he is outside", UrgentTier.Emergency).Fire("scared", UrgentTier.Serious, askOnly: true);
        _bot.Topics.Answer("he wants money", "romance").Answer("he is outside with a parcel", "parcel");
        _chat = new Chat(_bot);
    }

    [Fact]
    public async Task U1_The_card_comes_before_the_answer() =>
        Assert.Equal([TestContent.EmergencyCard, TestContent.ParcelAnswer, TestContent.ParcelClosing], await _chat.SayAsync("he is outside with a parcel"));

    [Fact]
    public async Task U1_The_card_is_marked_as_important_and_nothing_else_is()
    {
        var replies = await _chat.SendAsync(_chat.Message("he is outside with a parcel"));
        Assert.Equal(["high", null, null], replies.Select(reply => reply.Importance));
    }

    [Fact]
    public async Task U14_After_a_card_without_an_answer_the_person_is_told_how_to_carry_on() =>
        Assert.Equal([TestContent.EmergencyCard, "If this is not what you meant, carry on."], await _chat.SayAsync("he is outside"));

    [Fact]
    public async Task U1_A_button_whose_label_is_urgent_fires_and_still_works()
    {
        var content = TestContent.Load(folder => TestContent.WriteTopic(folder, "scams/outside", "He is outside", "Go to a safe place."));
        _bot.Serve(content);
        var replies = await _chat.SayAsync("He is outside");
        Assert.Equal(TestContent.EmergencyCard, replies[0]);
        Assert.StartsWith("## He is outside\n\nGo to a safe place.", replies[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"say":"he is outside"}""")]
    [InlineData("""{"action":"topic","topic":"parcel","details":{"more":["x","he is outside"]}}""")]
    [InlineData("\"he is outside\"")]
    public async Task U1_A_cards_input_is_checked_in_every_field(string json) =>
        Assert.Equal(TestContent.EmergencyCard, (await _chat.SubmitAsync(JToken.Parse(json)))[0]);

    [Theory]
    [InlineData("07700 900123 he is outside, ring me")]
    [InlineData("HE IS OUTSIDE")]
    [InlineData("help he is outside")]
    public async Task U1_Nothing_in_the_message_keeps_the_card_back(string text) =>
        Assert.Equal(TestContent.EmergencyCard, (await _chat.SayAsync(text))[0]);

    [Fact]
    public async Task U1_U14_In_the_middle_of_a_topic_the_card_comes_first_and_the_question_waits()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.EmergencyCard, TestContent.RomanceQuestion], await _chat.SayAsync("he is outside"));
        Assert.Equal([TestContent.EmergencyLine + TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("yes"));
    }

    [Fact]
    public async Task U14_Danger_in_the_middle_does_not_use_up_the_persons_second_try()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("he is outside");
        Assert.Equal([TestContent.EmergencyLine + "I did not catch which of these it is.", TestContent.RomanceQuestion], await _chat.SayAsync("blah"));
    }

    [Fact]
    public async Task U1_A_choice_with_danger_in_it_gets_the_card_and_then_counts_as_the_choice()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.EmergencyCard, TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("yes and he is outside"));
    }

    [Theory]
    [InlineData(UrgentTier.Emergency, "If this is not what you meant, carry on.")]
    [InlineData(UrgentTier.Crisis, "If this is not what you meant, carry on.")]
    [InlineData(UrgentTier.Child, "Which is nearest?")]
    [InlineData(UrgentTier.Serious, "Which is nearest?")]
    public async Task U4_Below_a_card_that_says_call_now_nobody_is_asked_to_choose_between_topics(UrgentTier tier, string reply)
    {
        _bot.Urgency.Fire("cannot go on", tier);
        _bot.Topics.Ask("I cannot go on", "parcel", "crypto");
        Assert.Equal(reply, (await _chat.SayAsync("I cannot go on"))[1]);
    }

    [Fact]
    public async Task A_card_is_no_failure_to_understand()
    {
        await _chat.SayAsync("he is outside");
        Assert.Equal([TestContent.EmergencyLine + "I do not have a page that fits."], await _chat.SayAsync("blah"));
    }

    [Fact]
    public async Task U2_A_detector_that_fails_sends_the_999_line_and_the_turn_is_still_answered()
    {
        _bot.Urgency.Fault = new InvalidOperationException("he wants money");
        Assert.Equal([Line, TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
        Assert.Equal(["The urgency check failed with System.InvalidOperationException; the 999 line was sent instead", "Turn ended: Asked"], _bot.Log.Lines);
    }

    [Fact]
    public async Task U2_The_card_goes_out_even_where_the_store_is_down()
    {
        _bot.Storage.Broken = true;
        Assert.Equal([TestContent.EmergencyCard, "Something went wrong. In an emergency call 999. If it is not urgent, call 101."], await _chat.SayAsync("he is outside"));
    }

    [Fact]
    public async Task S26_A_typed_yes_to_the_question_about_danger_gets_the_emergency_card()
    {
        Assert.Equal(TestContent.UrgentAsk, (await _chat.SayAsync("I am scared"))[0]);
        Assert.Equal(TestContent.EmergencyCard, (await _chat.SayAsync("yes he's here"))[0]);
        Assert.Equal([TestContent.EmergencyLine + "Take your time."], await _chat.SayAsync("yes"));
    }

    [Fact]
    public async Task S26_Any_other_answer_to_it_goes_on_as_usual()
    {
        await _chat.SayAsync("I am scared");
        Assert.Equal(["Take your time."], await _chat.SayAsync("no"));
        Assert.Equal(["Take your time."], await _chat.SayAsync("yes"));
    }
}

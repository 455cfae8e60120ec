using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests;

/// <summary>U16 and S28: answer, ask with at most three, decline with a way forward, and never go round in circles.</summary>
public sealed class RootDialogTests
{
    private const string Nearest = "Which is nearest?";
    private const string Declined = "I do not have a page that fits.";
    private const string DeclinedAgain = "I still do not have a page that fits.\n\n### Helpline\nPeople who were tricked\n\n- Telephone: [0300 111 222](tel:0300111222). Free, day and night.\n- Open: 24 hours";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public RootDialogTests()
    {
        _bot.Topics.Answer("he wants money", "romance")
            .Ask("scams", "parcel", "crypto", "tickets", "rent")
            .Ask("more scams", "rent", "tickets")
            .Ask("even more scams", "rent", "tickets");
        _chat = new Chat(_bot);
    }

    [Fact]
    public Task An_answer_comes_with_its_first_question_at_once() => _chat.Flow()
        .Send("he wants money")
        .AssertReply(TestContent.RomanceAnswer)
        .AssertReply(reply => Assert.Equal(["Yes", "Not yet", "Leave this out"], Chat.Choices((Microsoft.Bot.Schema.Activity)reply)))
        .Test("Yes", TestContent.MoneySent)
        .AssertReply(TestContent.SecondQuestion)
        .Test("Bank transfer", TestContent.RomanceClosing)
        .StartTestAsync();

    [Fact]
    public async Task U16_Did_you_mean_offers_three_topics_and_none_of_these()
    {
        var reply = Assert.Single(await _chat.SendAsync(_chat.Message("scams")));
        Assert.Equal(Nearest, reply.Text);
        Assert.Equal(["Parcel texts", "Crypto scams", "Ticket scams", "None of these"], Chat.Choices(reply));
    }

    [Theory]
    [InlineData("Parcel texts")]
    [InlineData("parcel TEXTS.")]
    [InlineData("1")]
    [InlineData("the first one")]
    [InlineData("it is about parcel texts I think")]
    public async Task U16_A_suggestion_can_be_chosen_in_many_ways(string said)
    {
        await _chat.SayAsync("scams");
        Assert.Equal([TestContent.ParcelAnswer, TestContent.ParcelClosing], await _chat.SayAsync(said));
    }

    [Theory]
    [InlineData("None of these")]
    [InlineData("none")]
    [InlineData("no")]
    [InlineData("4")]
    public async Task None_of_these_is_declined_with_a_way_forward(string said)
    {
        await _chat.SayAsync("scams");
        var reply = Assert.Single(await _chat.SendAsync(_chat.Message(said)));
        Assert.Equal(Declined, reply.Text);
        Assert.Equal(["Parcel texts", "Ticket scams"], Chat.Choices(reply));
    }

    [Fact]
    public async Task Other_words_instead_of_a_suggestion_are_understood_as_a_new_message()
    {
        await _chat.SayAsync("scams");
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task S28_Nobody_is_asked_what_is_meant_a_third_time()
    {
        Assert.Equal([Nearest], await _chat.SayAsync("scams"));
        Assert.Equal([Nearest], await _chat.SayAsync("more scams"));
        Assert.Equal([Declined], await _chat.SayAsync("even more scams"));
        Assert.Equal([Nearest], await _chat.SayAsync("scams"));
    }

    [Fact]
    public async Task The_second_decline_in_a_row_is_another_one_with_a_person_to_call()
    {
        Assert.Equal([Declined], await _chat.SayAsync("blah"));
        Assert.Equal([DeclinedAgain], await _chat.SayAsync("blah blah"));
    }

    [Theory]
    [InlineData("he wants money")]
    [InlineData("Parcel texts")]
    public async Task An_answer_in_between_starts_the_count_of_declines_again(string understood)
    {
        await _chat.SayAsync("blah");
        await _chat.SayAsync(understood);
        await _chat.SayAsync("start again");
        Assert.Equal([Declined], await _chat.SayAsync("blah"));
    }

    [Fact]
    public async Task A_follow_up_is_read_in_the_light_of_the_topic_in_hand()
    {
        _bot.Topics.Ask("and what about the parcel?", "rent", "parcel");
        await FinishRomanceAsync();
        Assert.Equal([TestContent.ParcelAnswer.Replace("## ", "## Now about: ", StringComparison.Ordinal), TestContent.ParcelClosing], await _chat.SayAsync("and what about the parcel?"));
    }

    [Fact]
    public async Task A_follow_up_that_leads_nowhere_else_stays_with_the_topic_and_offers_what_was_not_shown()
    {
        await FinishRomanceAsync();
        var reply = Assert.Single(await _chat.SendAsync(_chat.Adapter.MakeActivity("but what if she is real")));
        Assert.Equal(TestContent.RomanceClosing, reply.Text);
        Assert.Equal(["Before you send anything", "Signs to look for", "Keeping evidence", "Parcel texts"], Chat.Choices(reply));
    }

    [Fact]
    public async Task A_follow_up_within_a_question_goes_to_a_topic_that_the_page_leads_to()
    {
        _bot.Topics.Ask("and what about the parcel?", "rent", "parcel");
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.ParcelAnswer.Replace("## ", "## Now about: ", StringComparison.Ordinal), TestContent.ParcelClosing], await _chat.SayAsync("and what about the parcel?"));
    }

    [Fact]
    public async Task Without_a_topic_in_hand_a_message_that_begins_like_a_follow_up_is_an_ordinary_one() =>
        Assert.Equal([Declined], await _chat.SayAsync("and what about the parcel?"));

    private async Task FinishRomanceAsync()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("Yes");
        await _chat.SayAsync("Bank transfer");
    }

    [Fact]
    public async Task None_of_these_after_a_decline_is_the_second_decline()
    {
        await _chat.SayAsync("blah");
        await _chat.SayAsync("scams");
        Assert.Equal([Declined], await _chat.SayAsync("None of these"));
        Assert.Equal([DeclinedAgain], await _chat.SayAsync("blah"));
    }
}

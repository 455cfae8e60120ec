using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests.Topics;

/// <summary>S28: a topic's questions can be left out, are asked at most twice, and let a person speak of something else.</summary>
public sealed class TopicDialogTests
{
    private const string AskAgain = "I did not catch which of these it is.";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public TopicDialogTests()
    {
        _bot.Topics.Answer("he wants money", "romance").Answer("I sent 2 payments", "romance").Answer("a parcel text came", "parcel")
            .Ask("it is romance or so", "romance", "parcel").Ask("a text or a ticket", "parcel", "tickets");
        _chat = new Chat(_bot);
    }

    [Theory]
    [InlineData("Leave this out")]
    [InlineData("skip")]
    [InlineData("I'd rather not say")]
    [InlineData("3")]
    public async Task S28_A_question_can_be_left_out(string said)
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.SecondQuestion], await _chat.SayAsync(said));
        Assert.Equal([TestContent.RomanceClosing], await _chat.SayAsync(said == "3" ? "4" : said));
    }

    [Fact]
    public async Task S28_A_question_is_asked_at_most_twice_and_then_the_message_is_understood_afresh()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([AskAgain, TestContent.RomanceQuestion], await _chat.SayAsync("blah"));
        Assert.Equal(["I do not have a page that fits."], await _chat.SayAsync("blah blah"));
        Assert.Equal(["Take your time."], await _chat.SayAsync("yes"));
    }

    [Theory]
    [InlineData("I sent 2 payments")]
    [InlineData("it is romance or so")]
    public async Task S28_More_about_the_same_topic_after_two_tries_goes_on_to_the_next_question_and_never_starts_over(string said)
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([AskAgain, TestContent.RomanceQuestion], await _chat.SayAsync(said));
        Assert.Equal([TestContent.SecondQuestion], await _chat.SayAsync(said));
        Assert.Equal([AskAgain, TestContent.SecondQuestion], await _chat.SayAsync(said));
        Assert.Equal([TestContent.RomanceClosing], await _chat.SayAsync(said));
    }

    [Theory]
    [InlineData("not sure")]
    [InlineData("maybe")]
    public async Task S28_An_answer_that_is_none_of_the_choices_twice_goes_on_and_is_never_declined(string said)
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([AskAgain, TestContent.RomanceQuestion], await _chat.SayAsync(said));
        Assert.Equal([TestContent.SecondQuestion], await _chat.SayAsync(said));
    }

    [Fact]
    public async Task After_two_tries_a_message_that_may_be_something_else_is_asked_about()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("a text or a ticket");
        Assert.Equal(["Which is nearest?"], await _chat.SayAsync("a text or a ticket"));
    }

    [Fact]
    public async Task A_change_of_subject_in_the_middle_says_so_and_answers()
    {
        await _chat.SayAsync("he wants money");
        var replies = await _chat.SayAsync("a parcel text came");
        Assert.Equal(["## Now about: Parcel texts\n\nDo not press the link.\n\nChecked on 21 November 2026", TestContent.ParcelClosing], replies);
        Assert.Equal(["Take your time."], await _chat.SayAsync("yes"));
    }

    [Fact]
    public async Task A_number_in_a_sentence_is_no_choice()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([AskAgain, TestContent.RomanceQuestion], await _chat.SayAsync("I sent 2 payments"));
    }

    [Fact]
    public async Task A_choice_that_leads_to_another_topic_goes_there()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        var replies = await _chat.SayAsync("in crypto");
        Assert.StartsWith("## Now about: Crypto scams\n\nDo not pay in crypto.", replies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_a_section_simply_goes_on()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        Assert.Equal([TestContent.RomanceClosing], await _chat.SayAsync("bank transfer"));
    }

    [Fact]
    public async Task A_topic_without_questions_ends_with_its_services_at_once() =>
        Assert.Equal([TestContent.ParcelAnswer, TestContent.ParcelClosing], await _chat.SayAsync("a parcel text came"));

    [Fact]
    public async Task The_end_of_a_topic_offers_the_sections_that_were_not_shown_and_then_the_next_topics()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        var closing = (await _chat.SendAsync(_chat.Message("skip"))).Single();
        Assert.Equal(["Before you send anything", "Signs to look for", "Keeping evidence", "Parcel texts"], Chat.Choices(closing));
        Assert.Equal("expectingInput", closing.InputHint);
    }
}

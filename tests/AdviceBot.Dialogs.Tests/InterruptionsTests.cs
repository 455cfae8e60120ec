using AdviceBot.Dialogs.Tests.Support;

namespace AdviceBot.Dialogs.Tests;

/// <summary>Pitfall 6: help, start again, stop and small talk at each depth, then the question in hand once more.</summary>
public sealed class InterruptionsTests
{
    private const string Help = "This is what I can do.";
    private const string Okay = "Take your time.";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public InterruptionsTests()
    {
        _bot.Topics.Answer("he wants money", "romance").Ask("something with scams", "parcel", "crypto");
        _chat = new Chat(_bot);
    }

    [Fact]
    public async Task Help_with_nothing_in_hand_says_what_the_bot_can_do() => Assert.Equal([Help], await _chat.SayAsync("help"));

    [Fact]
    public async Task Pitfall_6_Help_in_a_topics_first_question_asks_it_again()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([Help, TestContent.RomanceQuestion], await _chat.SayAsync("Help"));
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SayAsync("Yes"));
    }

    [Fact]
    public async Task Pitfall_6_Help_in_a_topics_second_question_asks_that_one_again()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("Not yet");
        Assert.Equal([Help, TestContent.SecondQuestion], await _chat.SayAsync("help!"));
        Assert.Equal(TestContent.RomanceClosing, (await _chat.SayAsync("Bank transfer")).Single());
    }

    [Fact]
    public async Task Pitfall_6_Help_in_did_you_mean_asks_it_again()
    {
        await _chat.SayAsync("something with scams");
        Assert.Equal([Help, "Which is nearest?"], await _chat.SayAsync("help"));
        Assert.Equal(TestContent.ParcelAnswer, (await _chat.SayAsync("Parcel texts"))[0]);
    }

    [Theory]
    [InlineData("thanks", "You are welcome.")]
    [InlineData("ok", Okay)]
    [InlineData("hello", "Hello.")]
    public async Task Small_talk_in_a_question_is_answered_and_the_question_asked_again(string said, string reply)
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([reply, TestContent.RomanceQuestion], await _chat.SayAsync(said));
    }

    [Theory]
    [InlineData("yes", TestContent.MoneySent)]
    [InlineData("no", TestContent.NotYet)]
    public async Task Yes_and_no_answer_the_question_in_hand_before_they_are_small_talk(string said, string section)
    {
        Assert.Equal([Okay], await _chat.SayAsync(said));
        await _chat.SayAsync("he wants money");
        Assert.Equal([section, TestContent.SecondQuestion], await _chat.SayAsync(said));
    }

    [Fact]
    public async Task A_choice_that_is_also_a_topics_title_answers_the_question_in_hand()
    {
        _bot.Serve(TestContent.Load(folder => TestContent.WriteTopic(folder, "scams/crypto", "Crypto", "Do not pay in crypto.")));
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        Assert.StartsWith("## Now about: Crypto\n", (await _chat.SayAsync("crypto"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_the_question_offers_works_even_where_its_words_are_a_command()
    {
        _bot.Serve(TestContent.Load(folder =>
        {
            var file = Path.Combine(folder, "topics/scams/romance.md");
            File.WriteAllText(file, File.ReadAllText(file).Replace("say: Not yet", "say: Cancel", StringComparison.Ordinal));
        }));
        await _chat.SayAsync("he wants money");
        Assert.Equal(["We can start again."], await _chat.SayAsync("start again"));
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.NotYet, TestContent.SecondQuestion], await _chat.SayAsync("cancel"));
        Assert.Equal(["We can start again."], await _chat.SayAsync("cancel"));
    }

    [Theory]
    [InlineData("start again", "We can start again.")]
    [InlineData("cancel", "We can start again.")]
    [InlineData("stop", "This conversation is over.")]
    public async Task Pitfall_6_After_leaving_a_topic_one_message_is_enough(string said, string reply)
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([reply], await _chat.SayAsync(said));
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Theory]
    [InlineData("start again")]
    [InlineData("stop")]
    public async Task Pitfall_6_After_leaving_did_you_mean_one_message_is_enough(string said)
    {
        await _chat.SayAsync("something with scams");
        Assert.Single(await _chat.SayAsync(said));
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SayAsync("he wants money"));
    }

    [Fact]
    public async Task Stop_deletes_what_was_kept_of_the_conversation()
    {
        await _chat.SayAsync("he wants money");
        Assert.NotEmpty(_bot.Storage.Items);
        await _chat.SayAsync("stop");
        Assert.Empty(_bot.Storage.Items);
    }

    [Fact]
    public async Task A_topics_title_in_the_middle_of_another_opens_it()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.ParcelAnswer, TestContent.ParcelClosing], await _chat.SayAsync("parcel TEXTS"));
    }

    [Fact]
    public async Task A_topic_opened_by_its_title_still_hears_a_change_of_subject()
    {
        await _chat.SayAsync("Romance fraud");
        await _chat.SayAsync("blah");
        Assert.Equal(["I do not have a page that fits."], await _chat.SayAsync("blah blah"));
    }

    [Fact]
    public async Task A_section_that_the_end_of_a_topic_offers_is_shown_and_offered_no_more()
    {
        await _chat.SayAsync("he wants money");
        await _chat.SayAsync("yes");
        var closing = await _chat.SendAsync(_chat.Message("bank transfer"));
        Assert.Equal(["Before you send anything", "Signs to look for", "Keeping evidence", "Parcel texts"], Chat.Choices(closing.Single()));

        var replies = await _chat.SendAsync(_chat.Message("signs to look for"));
        Assert.Equal(["## Signs to look for\n\nThey never meet you.", TestContent.RomanceClosing], Chat.Texts(replies));
        Assert.Equal(["Before you send anything", "Keeping evidence", "Parcel texts"], Chat.Choices(replies[1]));

        replies = await _chat.SendAsync(_chat.Message("Keeping evidence"));
        Assert.Equal(["Before you send anything", "Parcel texts"], Chat.Choices(replies[1]));
    }

    [Fact]
    public async Task A_staff_section_is_not_shown_to_the_public_by_its_heading()
    {
        await _chat.SayAsync("Romance fraud");
        await _chat.SayAsync("skip");
        await _chat.SayAsync("skip");
        Assert.Equal(["I do not have a page that fits."], await _chat.SayAsync("Staff note"));
    }
}

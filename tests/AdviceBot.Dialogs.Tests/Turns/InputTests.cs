using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Turns;

/// <summary>Pitfall 5 and T8: whatever shape a message has, it is read once, and it is never null.</summary>
public sealed class InputTests
{
    private const string Empty = "I did not get any words.";

    private readonly TestBot _bot = new();
    private readonly Chat _chat;

    public InputTests()
    {
        _bot.Topics.Answer("he wants money", "romance");
        _chat = new Chat(_bot);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public async Task Pitfall_5_A_message_without_words_is_answered_in_words(string? text) => Assert.Equal([Empty], await _chat.SayAsync(text));

    [Fact]
    public async Task Pitfall_5_An_attachment_alone_is_a_message_without_words()
    {
        var activity = _chat.Message(null);
        activity.Attachments = [new Attachment("image/png", "https://files.invalid/x.png", name: "he wants money")];
        Assert.Equal([Empty], Chat.Texts(await _chat.SendAsync(activity)));
    }

    [Fact]
    public async Task Pitfall_5_A_cards_words_count_where_there_is_no_text() =>
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SubmitAsync(new JObject { ["say"] = "he wants money" }));

    [Fact]
    public async Task Pitfall_5_A_value_that_is_only_a_text_counts_where_there_is_no_text() =>
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SubmitAsync("he wants money"));

    [Fact]
    public async Task Pitfall_5_A_value_that_is_a_plain_object_of_this_process_counts_too() =>
        Assert.Equal([TestContent.RomanceAnswer, TestContent.RomanceQuestion], await _chat.SubmitAsync(new { say = "he wants money" }));

    [Fact]
    public async Task Pitfall_5_A_cards_button_opens_its_topic_by_id() =>
        Assert.Equal([TestContent.ParcelAnswer, TestContent.ParcelClosing], await _chat.SubmitAsync(new JObject { ["action"] = "topic", ["topic"] = "parcel" }));

    [Fact]
    public async Task Pitfall_5_A_cards_answer_is_heard_by_the_question_in_hand()
    {
        await _chat.SayAsync("he wants money");
        Assert.Equal([TestContent.MoneySent, TestContent.SecondQuestion], await _chat.SubmitAsync(new JObject { ["say"] = "Yes" }));
    }

    [Theory]
    [InlineData("""{"action":{"x":1}}""")]
    [InlineData("""{"action":"topic"}""")]
    [InlineData("""{"action":"topic","topic":["parcel"]}""")]
    [InlineData("""{"say":5}""")]
    [InlineData("""["x",[1,null]]""")]
    [InlineData("7")]
    public async Task Pitfall_5_A_value_of_another_shape_fails_nothing(string json) => Assert.Equal([Empty], await _chat.SubmitAsync(JToken.Parse(json)));

    [Theory]
    [InlineData("no-such-page")]
    [InlineData("first-response")]
    public async Task A_button_for_a_page_that_the_person_cannot_read_says_so(string id) =>
        Assert.Equal(["That page has just been changed or taken away."], await _chat.SubmitAsync(new JObject { ["action"] = "topic", ["topic"] = id }));

    [Theory]
    [InlineData("<at>Advice</at> help", "help")]
    [InlineData("<at>Advice</at>", "")]
    [InlineData("can you <at>Advice</at> help", "can you  help")]
    public async Task T8_The_mention_of_the_bot_is_removed_wherever_it_stands(string text, string read)
    {
        var teams = Chat.InTeams(_bot, "channel");
        var replies = await teams.SendAsync(Mentioning(teams, text, (Chat.Bot, "Advice")));
        Assert.Equal(read, _bot.Urgency.Seen.Single());
        var expected = read switch { "help" => "This is what I can do.", "" => Empty, _ => "I do not have a page that fits." };
        Assert.Equal([expected], Chat.Texts(replies));
    }

    [Fact]
    public async Task T8_Mentions_of_other_people_are_kept()
    {
        var teams = Chat.InTeams(_bot, "channel");
        await teams.SendAsync(Mentioning(teams, "<at>Advice</at> <at>Bob</at> sent money", (Chat.Bot, "Advice"), ("bob-1", "Bob")));
        Assert.Equal("<at>Bob</at> sent money", _bot.Topics.Asked.Single().Text);
    }

    [Fact]
    public async Task A_very_long_message_is_answered_and_its_end_is_checked_for_danger()
    {
        _bot.Urgency.Fire("he is outside", AdviceBot.Core.Urgency.UrgentTier.Emergency);
        var text = string.Concat(Enumerable.Repeat("a long story ", 80_000)) + "he is outside";
        Assert.Equal([TestContent.EmergencyCard, "If this is not what you meant, carry on."], await _chat.SayAsync(text));
    }

    [Fact]
    public async Task A_very_long_message_in_a_question_is_no_choice_by_chance()
    {
        await _chat.SayAsync("he wants money");
        var text = string.Concat(Enumerable.Repeat("then he said yes and I said leave this out and ", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(["I did not catch which of these it is.", TestContent.RomanceQuestion], await _chat.SayAsync(text));

        // The SDK's recogniser takes tens of seconds for this text.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"The turn took {watch.Elapsed}.");
    }

    private static Activity Mentioning(Chat chat, string text, params (string Id, string Name)[] people)
    {
        var activity = chat.Message(text);
        activity.Entities = [.. people.Select(person => (Entity)new Mention { Mentioned = new ChannelAccount(person.Id, person.Name), Text = $"<at>{person.Name}</at>" })];
        return activity;
    }
}

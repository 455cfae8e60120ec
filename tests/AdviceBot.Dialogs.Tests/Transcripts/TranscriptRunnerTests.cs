using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Tests.Support;
using AdviceBot.Dialogs.Transcripts;

namespace AdviceBot.Dialogs.Tests.Transcripts;

/// <summary>A transcript that goes as written passes, and each way in which one can go wrong fails in words that an editor can act on.</summary>
public sealed class TranscriptRunnerTests
{
    private const string Good = """
        You: he wants money
        Bot: Romance fraud
        Stop sending money.
        Bot: Have you sent money?
        - Yes
        - Not yet
        - Leave this out

        You: Yes
        Bot: If you have sent money
        Bot: How did you pay?

        You: bank transfer
        Bot: These can help
        Services: Helpline
        """;

    private readonly TestBot _bot = new(new TranscriptRenderer());

    public TranscriptRunnerTests() => _bot.Topics.Answer("he wants money", "romance");

    [Fact]
    public async Task A_conversation_that_goes_as_written_passes() => Assert.Equal(string.Empty, await RunAsync(Good));

    [Fact]
    public async Task The_opening_of_the_text_below_a_heading_is_enough() =>
        Assert.Equal(string.Empty, await RunAsync("You: he wants money\nBot: Stop sending…\nBot:"));

    [Theory]
    [InlineData("Bot: Romance fraud", "Bot: Parcel texts", "t.md:2: The assistant says something else.\n  expected: Parcel texts\n  actual:   Romance fraud\n            Stop sending money.")]
    [InlineData("Bot: Romance fraud", "Bot: Roman", "t.md:2: The assistant says something else.\n  expected: Roman\n  actual:   Romance fraud\n            Stop sending money.")]
    [InlineData("Stop sending money.", "Send money.", "t.md:3: No further paragraph of this reply starts like that.\n  expected: Send money.\n  actual:   Romance fraud\n            Stop sending money.")]
    [InlineData("- Not yet", "- No", "t.md:5: The choices are others.\n  expected: - Yes\n            - No\n            - Leave this out\n  actual:   - Yes\n            - Not yet\n            - Leave this out")]
    [InlineData("- Leave this out\n", "", "t.md:5: The choices are others.\n  expected: - Yes\n            - Not yet\n  actual:   - Yes\n            - Not yet\n            - Leave this out")]
    [InlineData("Services: Helpline", "Services: Helpline; Report Fraud", "t.md:15: The services are others.\n  expected: Helpline; Report Fraud\n  actual:   Helpline")]
    [InlineData("Bot: How did you pay?", "", "t.md:9: The assistant gives one more reply to this message. Add it below the others.\n  expected: (no more replies)\n  actual:   How did you pay?")]
    [InlineData("Bot: These can help", "Bot: These can help\nBot: More", "t.md:15: The assistant does not give this reply.\n  expected: More\n  actual:   (no more replies)")]
    public async Task A_conversation_that_goes_otherwise_shows_where_and_how(string old, string with, string expected) =>
        Assert.Equal(expected, await RunAsync(Good.ReplaceLineEndings("\n").Replace(old, with, StringComparison.Ordinal)));

    [Fact]
    public async Task Only_the_first_wrong_turn_is_reported_for_the_rest_follows_from_it()
    {
        var report = await RunAsync("You: he wants money\nBot: No\n\nYou: Yes\nBot: No");
        Assert.Equal("t.md:2: The assistant says something else.\n  expected: No\n  actual:   Romance fraud\n            Stop sending money.", report);
    }

    [Fact]
    public async Task Each_run_is_a_conversation_of_its_own()
    {
        Assert.Equal(string.Empty, await RunAsync("You: he wants money\nBot: Romance fraud\nBot: Have you sent money?"));
        Assert.Equal(string.Empty, await RunAsync("You: yes\nBot: Take your time."));
    }

    [Fact]
    public async Task Opening_the_chat_welcomes_and_no_words_are_answered() =>
        Assert.Equal(string.Empty, await RunAsync("You: (opens the chat)\nBot: Welcome\n\nYou: (nothing)\nBot: I did not get any words"));

    [Theory]
    [InlineData("teams", "First response")]
    [InlineData("teams-channel", "I do not have a page that fits")]
    [InlineData("web", "I do not have a page that fits")]
    public async Task The_channel_of_the_settings_is_the_channel_of_the_conversation(string channel, string opening)
    {
        var rest = opening == "First response" ? "\nBot:" : "";
        Assert.Equal(string.Empty, await RunAsync($"---\nchannel: {channel}\n---\nYou: First response\nBot: {opening}{rest}"));
    }

    [Fact]
    public async Task A_turn_that_fails_shows_the_error_page_as_the_reply()
    {
        _bot.Topics.Before = _ => throw new InvalidOperationException();
        Assert.Equal(string.Empty, await RunAsync("You: blah\nBot: Something went wrong. In an emergency call 999."));
    }

    [Theory]
    [InlineData("Call 999 now if you are in danger", "")]
    [InlineData("Call 101", "t.md:7: The line that stays after danger is another.\n  expected: Call 101\n  actual:   Call 999 now if you are in danger.")]
    [InlineData("(nothing)", "t.md:7: The line that stays after danger is another.\n  expected: (nothing)\n  actual:   Call 999 now if you are in danger.")]
    public async Task U14_the_line_that_stays_after_danger_is_held_to_what_is_written(string pinned, string expected)
    {
        _bot.Urgency.Fire("he is outside", UrgentTier.Emergency);
        Assert.Equal(expected, await RunAsync($"You: he is outside\nBot:\nBot:\n\nYou: thanks\nBot: You are welcome.\nPinned: {pinned}"));
    }

    [Theory]
    [InlineData("(nothing)", "")]
    [InlineData("Call 999", "t.md:3: The line that stays after danger is another.\n  expected: Call 999\n  actual:   (nothing)")]
    public async Task Without_danger_there_is_no_such_line(string pinned, string expected) =>
        Assert.Equal(expected, await RunAsync($"You: thanks\nBot: You are welcome.\nPinned: {pinned}"));

    private async Task<string> RunAsync(string text)
    {
        var (transcript, faults) = TranscriptParser.Parse("t.md", text);
        Assert.Equal(string.Empty, faults.ToString());
        var runner = new TranscriptRunner(_bot.Bot, _bot.Errors, _bot.Middleware);
        return (await runner.RunAsync(transcript!, CancellationToken.None)).ToString();
    }
}

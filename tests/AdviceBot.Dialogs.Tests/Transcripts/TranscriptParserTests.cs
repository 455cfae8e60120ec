using AdviceBot.Dialogs.Transcripts;

namespace AdviceBot.Dialogs.Tests.Transcripts;

public sealed class TranscriptParserTests
{
    [Fact]
    public void A_whole_transcript_is_read()
    {
        var transcript = Parse("""
            ---
            title: A test
            channel: teams
            owner: Cyber Protect team
            ---
            # A heading
            > A note for the reader.

            You: I met a man online
            and he wants money

            Bot: Romance fraud
            Do not send money…
            Services: Your bank, on 159; Report Fraud
            Pinned: Call 999

            Bot: Have you sent money?
            - Yes
            - Not yet

            You: (nothing)

            Bot:

            You: (opens the chat)
            Bot: Hello
            """);
        Assert.Equal("A test", transcript.Title);
        Assert.Equal(TranscriptChannel.Teams, transcript.Channel);
        Assert.Equal(["I met a man online\nand he wants money", "", ""], transcript.Turns.Select(turn => turn.Text));
        Assert.Equal([TranscriptAction.Say, TranscriptAction.Say, TranscriptAction.Join], transcript.Turns.Select(turn => turn.Action));

        var (answer, question) = (transcript.Turns[0].Replies[0], transcript.Turns[0].Replies[1]);
        Assert.Equal([new LocatedLine("Romance fraud", 12), new LocatedLine("Do not send money…", 13)], answer.Openings);
        Assert.Equal(["Your bank, on 159", "Report Fraud"], answer.Services!.Items);
        Assert.Equal(new LocatedLine("Call 999", 15), answer.Pinned);
        Assert.Null(answer.Choices);
        Assert.Equal([new LocatedLine("Yes", 18), new LocatedLine("Not yet", 19)], question.Choices);
        Assert.Null(question.Pinned);
        Assert.Empty(Assert.Single(transcript.Turns[1].Replies).Openings);
    }

    [Fact]
    public void Without_settings_it_is_a_web_chat_named_after_its_file()
    {
        var transcript = Parse("You: hello\nBot: Hello");
        Assert.Equal(("saying-hello", TranscriptChannel.Web), (transcript.Title, transcript.Channel));
    }

    [Theory]
    [InlineData("", "conversations/saying-hello.md:1: There is no turn. Start with a line such as \"You: I need help\".")]
    [InlineData("Bot: Hello\nYou: hi\nBot: Hello", "conversations/saying-hello.md:1: The conversation must start with a line that starts with \"You:\". A note for the reader starts with \">\".")]
    [InlineData("You: hi\n\nYou: hello\nBot: Hello", "conversations/saying-hello.md:1: No reply is written for this message. Add a line that starts with \"Bot:\".")]
    [InlineData("---\ntitle: A\nYou: hi\nBot: Hello", "conversations/saying-hello.md:1: The settings at the top are not closed: add a line of three hyphens (---) below them.")]
    [InlineData("---\nchannel: sms\n---\nYou: hi\nBot: Hello", "conversations/saying-hello.md:2: \"channel\" must be one of: web, teams, teams-channel. It is \"sms\".")]
    [InlineData("---\ntitle: A\nchanel: web\n---\nYou: hi\nBot: Hello", "conversations/saying-hello.md:3: A setting must be one of \"title: …\", \"channel: …\" and \"owner: …\".")]
    public void A_fault_is_named_with_its_line_and_what_to_do(string text, string expected)
    {
        var (transcript, faults) = TranscriptParser.Parse("conversations/saying-hello.md", text);
        Assert.Null(transcript);
        Assert.False(faults.Passed);
        Assert.Equal(expected, faults.ToString().Split('\n')[0]);
    }

    private static Transcript Parse(string text)
    {
        var (transcript, faults) = TranscriptParser.Parse("conversations/saying-hello.md", text);
        Assert.Equal(string.Empty, faults.ToString());
        return transcript!;
    }
}

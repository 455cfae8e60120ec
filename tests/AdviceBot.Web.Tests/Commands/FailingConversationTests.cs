using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary><c>test</c> through the front door: a conversation that does not go as written is told with its line, what was expected and what was said (E4).</summary>
public sealed class FailingConversationTests : IDisposable
{
    private const string Asked = "You: I met a man online and he wants money for a flight\n\n";
    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Each_way_to_fail_is_told_with_its_line_and_with_both_texts()
    {
        foreach (var file in Directory.GetFiles(_content.FileOf("conversations"))) File.Delete(file);
        // So that the answer need not be written here a second time.
        _content.Edit("topics/scams/romance-fraud.md", page =>
        {
            var parts = page.Split("\n---\n", 2);
            return $"{parts[0]}\n---\nDo not send money.\n\nKeep every message.\n\n{parts[1][parts[1].IndexOf("## ", StringComparison.Ordinal)..]}";
        });
        Write("a-as-written", Asked + "Bot: Romance fraud\n\nBot: Have you sent money or shared bank details?\n");
        Write("b-another-question", Asked + "Bot: Romance fraud\nDo not send money\n\nBot: Have you sent money?\n");
        Write("c-other-choices", Asked + "Bot: Romance fraud\n\nBot: Have you sent money or shared bank details?\n- Yes\n- No\n");
        Write("d-another-paragraph", Asked + "Bot: Romance fraud\nDo send money\n\nBot:\n");
        Write("e-one-reply-more", Asked + "Bot: Romance fraud\n");
        Write("f-one-reply-less", Asked + "Bot: Romance fraud\n\nBot:\n\nBot: Goodbye\n");
        Write("g-other-services", Asked + "Bot:\n\nBot:\n\nYou: Leave this out\n\nBot: These services can help.\nServices: Victim Support\n");
        Write("h-not-to-be-read", "Hello\n");

        // What is learnt of this content stays in a folder of its own: beside the program is what the build learnt of the real content.
        var result = await StartedVerb.RunAsync([("Understanding__EncoderFolder", LearntWords.NewFolder())], "test", "--floor", "0", "--content", _content.Folder);

        Assert.Equal((1, string.Empty), (result.Code, result.Error));
        Assert.Equal(
            """
            Conversations: 1 of 8 go as written
            conversations/b-another-question.md:6: The assistant says something else.
              expected: Have you sent money?
              actual:   Have you sent money or shared bank details?
            conversations/c-other-choices.md:6: The choices are others.
              expected: - Yes
                        - No
              actual:   - Yes
                        - Not yet
                        - Leave this out
            conversations/d-another-paragraph.md:4: No further paragraph of this reply starts like that.
              expected: Do send money
              actual:   Romance fraud
                        Do not send money.
                        Keep every message.
            conversations/e-one-reply-more.md:1: The assistant gives one more reply to this message. Add it below the others.
              expected: (no more replies)
              actual:   Have you sent money or shared bank details?
            conversations/f-one-reply-less.md:7: The assistant does not give this reply.
              expected: Goodbye
              actual:   (no more replies)
            conversations/g-other-services.md:10: The services are others.
              expected: Victim Support
              actual:   Your bank, on 159; Report Fraud; Victim Support; Samaritans
            conversations/h-not-to-be-read.md:1: The conversation must start with a line that starts with "You:". A note for the reader starts with ">".
            conversations/h-not-to-be-read.md:1: There is no turn. Start with a line such as "You: I need help".

            """,
            result.Output[result.Output.IndexOf("Conversations: ", StringComparison.Ordinal)..]);
    }

    private void Write(string name, string text) => File.WriteAllText(_content.FileOf($"conversations/{name}.md"), text);
}

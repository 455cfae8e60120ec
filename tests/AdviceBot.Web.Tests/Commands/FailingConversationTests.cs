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
        Write("a-as-written", Asked + "Bot: Romance fraud\n\nBot: Have you sent money or shared bank details?\n");
        Write("b-another-question", Asked + "Bot: Romance fraud\nDo not send money\n\nBot: Have you sent money?\n");
        Write("c-other-choices", Asked + "Bot: Romance fraud\n\nBot: Have you sent money or shared bank details?\n- Yes\n- No\n");
        Write("d-another-paragraph", Asked + "Bot: Romance fraud\nDo send money\n\nBot:\n");
        Write("e-one-reply-more", Asked + "Bot: Romance fraud\n");
        Write("f-one-reply-less", Asked + "Bot: Romance fraud\n\nBot:\n\nBot: Goodbye\n");
        Write("g-other-services", Asked + "Bot:\n\nBot:\n\nYou: Leave this out\n\nBot: These services can help.\nServices: Victim Support\n");
        Write("h-not-to-be-read", "Hello\n");

        var result = await Verb.RunAsync("test", "--floor", "0", "--content", _content.Folder);

        Assert.Equal((1, string.Empty), (result.Code, result.Error));
        Assert.Equal(
            "",
            result.Output[result.Output.IndexOf("Conversations: ", StringComparison.Ordinal)..]);
    }

    private void Write(string name, string text) => File.WriteAllText(_content.FileOf($"conversations/{name}.md"), text);
}

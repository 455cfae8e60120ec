using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Tests.Understanding;

public sealed class PhraseBookTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("help", "help")]
    [InlineData("HELP!!", "help")]
    [InlineData("  start   again. ", "start-again")]
    [InlineData("strat again", null)]
    [InlineData("start agian", null)]
    [InlineData("start agan", "start-again")]
    [InlineData("startt again", "start-again")]
    [InlineData("stert again", "start-again")]
    [InlineData("hel", null)]
    [InlineData("I need help with my bank", null)]
    [InlineData("", null)]
    public void A_phrase_is_known_by_its_whole_wording_with_one_slip(string text, string? expected) => Assert.Equal(expected, Book().FindReply(text));

    [Fact]
    public void A_title_opens_its_topic_and_staff_titles_are_for_staff()
    {
        _folder.Write("topics/staff/first.md", ContentFolder.Topic("audience: staff", title: "First response"));

        Assert.Equal("romance-fraud", Book().FindTitle("romance FRAUD", Audience.Public)?.Id);
        Assert.Null(Book().FindTitle("First response", Audience.Public));
        Assert.Equal("first", Book().FindTitle("First response", Audience.Staff)?.Id);
    }

    private PhraseBook Book()
    {
        _folder.Write("replies/help.md", Reply("help"));
        _folder.Write("replies/start-again.md", Reply("start again"));
        return new PhraseBook(_folder.Load().Content!);
    }

    private static string Reply(string says) => $"---\ntitle: A reply\nowner: A team\nreviewed: 2026-11-21\nreview-by: 2027-05-21\nsays: [{says}]\n---\nWords.";
}

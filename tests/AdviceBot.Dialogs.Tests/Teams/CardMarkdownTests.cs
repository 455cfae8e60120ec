using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies.AdaptiveCards;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>T6: the part of Markdown that Teams shows in cards, and nothing else.</summary>
public sealed class CardMarkdownTests
{
    private readonly CardMarkdown _markdown = new(new Uri("https://advice.example.org/"));

    [Theory]
    [InlineData("One\ntwo", "One two")]
    [InlineData("**Stop** and _think_", "**Stop** and _think_")]
    [InlineData("- one\n- two", "- one\r- two")]
    [InlineData("3. one\n4. two", "3. one\r4. two")]
    [InlineData("- one\n  - inner\n- two", "- one\r- inner\r- two")]
    [InlineData("Run `this`", "Run this")]
    [InlineData("[advice](/advice/sextortion)", "[advice](https://advice.example.org/advice/sextortion)")]
    [InlineData("[below](#later)", "below")]
    [InlineData("[159](tel:159)", "[159](tel:159)")]
    [InlineData("[**Childline**](https://www.childline.org.uk/)", "**[Childline](https://www.childline.org.uk/)**")]
    [InlineData("<help@example.org>", "[help@example.org](mailto:help@example.org)")]
    [InlineData("[bad](javascript:alert(1))", "bad")]
    public void T6_Markdown_comes_out_as_Teams_shows_it(string written, string shown) => Assert.Equal([shown], Texts(written));

    [Fact]
    public void T6_A_heading_becomes_a_bold_line() => Assert.Equal("heading", Assert.Single(_markdown.Write(new ApprovedText("### Then"))).Style);

    [Fact]
    public void T6_Each_paragraph_and_each_list_is_a_block_of_its_own() => Assert.Equal(["One", "- a\r- b", "Two"], Texts("One\n\n- a\n- b\n\nTwo"));

    private IEnumerable<string> Texts(string written) => _markdown.Write(new ApprovedText(written)).Select(block => block.Text);
}

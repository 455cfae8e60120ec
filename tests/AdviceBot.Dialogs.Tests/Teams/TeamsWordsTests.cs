using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Teams;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>The editors' words for Teams, as they are in the repository (T2, T3, T13, P8).</summary>
public sealed class TeamsWordsTests
{
    private static readonly ContentSet Content = new ContentLoader(Repository.Content, TeamsWords.Required).Load().Content!;
    private static readonly PhraseBook Phrases = new(Content);

    [Theory]
    [InlineData(TeamsWords.CallerCopy)]
    [InlineData(TeamsWords.PageOwner)]
    public void The_words_on_a_button_are_a_phrase_of_its_page(string page) => Assert.Equal(page, Phrases.FindReply(Content.Replies[page].Title));

    [Theory]
    [InlineData("help", "help")]
    [InlineData("copy for the caller", TeamsWords.CallerCopy)]
    [InlineData("who owns this page", TeamsWords.PageOwner)]
    [InlineData("what is new", TeamsWords.WhatsNew)]
    [InlineData("tip", TeamsWords.Tip)]
    [InlineData("subscribe", TeamsWords.TipsSubscribe)]
    [InlineData("stop tips", TeamsWords.TipsStop)]
    [InlineData("start again", Words.StartAgain)]
    [InlineData("stop", Words.Goodbye)]
    public void T2_Every_command_that_help_lists_works(string command, string page)
    {
        Assert.Contains($"- {command} ", Content.Replies["help-teams"].Text.Markdown, StringComparison.Ordinal);
        Assert.Equal(page, Phrases.FindReply(command));
    }

    [Fact]
    public void P8_T3_The_welcome_tells_staff_to_leave_victims_details_out_and_gives_examples()
    {
        var welcome = Content.Replies["welcome-teams"].Text.Plain;
        Assert.Contains("Leave victims' names, numbers and case details out of your questions.", welcome, StringComparison.Ordinal);
        Assert.Contains("Try asking:", welcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error-teams")]
    [InlineData("help-teams")]
    [InlineData("welcome-teams")]
    [InlineData("caller-copy")]
    public void T13_These_pages_carry_999_and_101(string page)
    {
        var text = Content.Replies[page].Text.Plain;
        Assert.Contains("999", text, StringComparison.Ordinal);
        Assert.Contains("101", text, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_tips_for_at_least_twelve_weeks_each_with_an_owner() =>
        Assert.True(Content.Tips.Count(tip => tip.Stewardship.Owner.Length > 0) >= 12);
}

using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Teams;

/// <summary>The search of the message extension: public advice only, danger first, cards that work in any chat (T11, T12, U1).</summary>
public sealed class SearchTests
{
    private readonly TestBot _bot = TeamsContent.Bot(TeamsContent.Load(folder =>
    {
        var help = Path.Combine(folder, "replies/help.md");
        File.WriteAllText(help, File.ReadAllText(help).Replace("says:", "next: [romance]\nsays:", StringComparison.Ordinal));
    }));

    [Fact]
    public void The_beginning_of_a_title_finds_the_page()
    {
        var result = Assert.Single(Search("roman"));
        var preview = Assert.IsType<ThumbnailCard>(result.Preview.Content);
        Assert.Equal("Romance fraud", preview.Title);
        Assert.Equal("About Romance fraud", preview.Text);
        Assert.Equal(["Romance fraud", "Stop sending money.", "Checked on 21 November 2026"], TeamsContent.Lines((JObject)result.Content));
    }

    [Fact]
    public void A_message_is_understood_and_the_nearest_page_comes_first()
    {
        _bot.Topics.Answer("she owes him love and money", "romance");
        Assert.Equal(["Romance fraud"], Titles("she owes him love and money"));
    }

    [Fact]
    public void A_card_to_be_inserted_has_no_button_that_needs_the_bot()
    {
        var card = (JObject)Assert.Single(Search("roman")).Content;
        Assert.Equal(["Open the page"], TeamsContent.Buttons(card));
        Assert.Equal("https://www.example.org/assistant/advice/romance", (string?)card.SelectToken("$.actions[0].url"));
    }

    [Fact]
    public void T11_Staff_pages_and_staff_notes_are_never_found()
    {
        _bot.Topics.Answer("first response", "first-response");
        Assert.Empty(Titles("First response"));
        Assert.Empty(Titles("first response"));
        Assert.DoesNotContain("Ask who is listening", string.Concat(Search("romance").Select(result => result.Content)), StringComparison.Ordinal);
        Assert.All(_bot.Topics.Asked, asked => Assert.Equal(Core.Content.Audience.Public, asked.Audience));
    }

    [Fact]
    public void The_opened_search_offers_the_pages_of_help() => Assert.Equal(["Romance fraud"], Titles(""));

    [Fact]
    public void T1_A_query_without_a_page_says_so_with_999()
    {
        var response = new AdviceSearch(_bot, _bot.Switch).Search(Query("zzz"));
        Assert.Equal("message", response.ComposeExtension.Type);
        Assert.Equal("No page is near enough. Try other words. In an emergency call 999.", response.ComposeExtension.Text);
    }

    [Fact]
    public void U1_Danger_in_a_query_comes_first()
    {
        _bot.Urgency.Fire("knife", UrgentTier.Emergency);
        _bot.Topics.Answer("romance knife", "romance");
        Assert.Equal(["Call 999 now", "Romance fraud"], Titles("romance knife"));
    }

    [Fact]
    public async Task T12_The_search_is_answered_as_an_invoke_and_its_reply_is_JSON_for_Teams()
    {
        var answer = await InvokeAsync("composeExtension/query", JObject.FromObject(Query("roman")));
        Assert.Equal(200, answer.Status);
        Assert.Equal("result", Assert.IsType<MessagingExtensionResponse>(answer.Body).ComposeExtension.Type);
    }

    [Fact]
    public async Task T12_A_query_without_a_value_is_a_bad_request() => Assert.Equal(400, (await InvokeAsync("composeExtension/query", null)).Status);

    [Theory]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/fetch")]
    [InlineData("message/submitAction")]
    [InlineData("something/else")]
    [InlineData(null)]
    public async Task T12_Every_other_invoke_is_accepted_and_nothing_is_said(string? name)
    {
        var answer = await InvokeAsync(name, new JObject());
        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Body);
    }

    private async Task<Microsoft.Bot.Builder.InvokeResponse> InvokeAsync(string? name, JObject? value)
    {
        var chat = Chat.InTeams(_bot);
        var invoke = chat.Message(null);
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = name;
        invoke.Value = value;
        return (Microsoft.Bot.Builder.InvokeResponse)Assert.Single(await chat.SendAsync(invoke)).Value;
    }

    private static MessagingExtensionQuery Query(string text) => new(commandId: "search", parameters: [new MessagingExtensionParameter("query", text)]);

    private IList<MessagingExtensionAttachment> Search(string text) => new AdviceSearch(_bot, _bot.Switch).Search(Query(text)).ComposeExtension.Attachments ?? [];

    private IReadOnlyList<string> Titles(string text) => [.. Search(text).Select(result => ((ThumbnailCard)result.Preview.Content).Title)];
}

using System.Net;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.Preview;

/// <summary><c>preview</c> over HTTP: what each reader gets, and what reaches a page.</summary>
public sealed class PreviewTests(RunningPreview preview) : IClassFixture<RunningPreview>
{
    private const string Page = "topics/scams/romance-fraud.md";
    private const string Address = "/preview/topics/romance-fraud";

    [Fact]
    public async Task E12_every_reader_s_view_stands_side_by_side()
    {
        var page = await preview.PageAsync(Address);

        Assert.Equal("Romance fraud", Plain(page.QuerySelector("h1")!));
        Assert.Equal(
            ["Your text, and what check finds", "Web chat", "Small telephone, 320 pixels", "Plain page", "Teams", "As a screen reader says it", "What would the bot say?", "What reaches this page"],
            page.QuerySelectorAll("main h2").Select(Plain));
        Assert.Equal(["/preview/chat/romance-fraud", "/preview/chat/romance-fraud", "/advice/romance-fraud"], page.QuerySelectorAll("iframe[src]").Select(frame => frame.GetAttribute("src")));
        Assert.Equal("Check finds nothing.", Plain(page.QuerySelector("[data-part=text] .fine")!));
        Assert.Equal(File.ReadAllLines(preview.Content.FileOf(Page)), page.QuerySelectorAll(".source code").Select(line => line.TextContent));

        var chat = await preview.PageAsync("/preview/chat/romance-fraud");
        Assert.StartsWith("The assistant said Romance fraud Do not send money, for a flight or anything else, to someone you have only met online.", Plain(chat.QuerySelectorAll("#turns > li")[1]), StringComparison.Ordinal);

        // The staff note and the buttons are in what Teams is sent, and nowhere else.
        var cards = page.QuerySelectorAll(".card-shown");
        Assert.Equal("Romance fraud", Plain(cards[0].QuerySelector("[role=heading]")!));
        Assert.Equal(["Copy for the caller", "Who owns this page", "Open the page"], cards[0].QuerySelectorAll(".card-action").Select(Plain));
        Assert.Equal("Staff note", Plain(cards[1].QuerySelector("[role=heading]")!));
        Assert.Empty(page.QuerySelectorAll(".card-unknown"));
    }

    [Fact]
    public async Task The_list_is_grouped_and_searched_without_scripts_too()
    {
        var all = await preview.PageAsync("/preview");
        Assert.Equal(["bullying", "devices", "images", "organisations", "police", "scams", "staff", "stalking"], all.QuerySelectorAll("main [data-group] h2").Select(Plain));
        Assert.Equal("First response to a scam staff", Plain(all.QuerySelectorAll("main .topics li").Single(line => line.TextContent.Contains("First response to a scam", StringComparison.Ordinal))));

        var found = await preview.PageAsync("/preview?q=someone+you+met");
        Assert.Equal(["Romance fraud"], found.QuerySelectorAll("main .topics a").Select(Plain));
    }

    [Fact]
    public async Task Staff_pages_are_shown_as_Teams_gets_them_only()
    {
        var page = await preview.PageAsync("/preview/topics/first-response-scams");

        Assert.Equal("A page for staff: it is shown in Teams only.", Plain(page.QuerySelector(".state")!));
        Assert.Empty(page.QuerySelectorAll("iframe[src]"));
        Assert.NotEmpty(page.QuerySelectorAll(".card-shown"));
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Http.GetAsync("/preview/chat/first-response-scams")).StatusCode);
    }

    [Fact]
    public async Task E5_the_box_says_why_and_the_page_s_tests_say_what_they_reach()
    {
        using var form = new FormUrlEncodedContent([new("message", "he has a knife and he wants money for a flight")]);
        var why = await (await preview.Http.PostAsync("/preview/why", form)).Content.ReadAsStringAsync();
        Assert.StartsWith("Urgent: emergency, rule ", why, StringComparison.Ordinal);
        Assert.Contains("Band:   ", why, StringComparison.Ordinal);

        var page = await preview.PageAsync(Address);
        Assert.Matches("^Its tests: [0-9]+ of 11 find it first$", Plain(page.QuerySelector(".reach h3")!));
        var tests = page.QuerySelectorAll(".reach .reached")[0];
        Assert.All(tests.QuerySelectorAll("button"), button => Assert.Equal(("ask", "say"), (button.GetAttribute("form"), button.GetAttribute("name"))));
        Assert.All(tests.QuerySelectorAll(".mark"), mark => Assert.Matches("^(reaches [a-z0-9-]+ \\()?(answer|ask|decline), [01]\\.[0-9]{2}\\)?$", Plain(mark)));
    }

    [Fact]
    public async Task P9_only_pages_of_its_own_are_framed_and_no_page_has_a_script_in_it()
    {
        var response = await preview.Http.GetAsync(Address);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self' https://www.bbc.co.uk; base-uri 'none'; frame-ancestors 'self'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick]"));
    }

    [Fact]
    public async Task Another_name_for_this_machine_reaches_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preview") { Headers = { Host = "rebound.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await preview.Http.SendAsync(request)).StatusCode);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(preview.Address.Host)));
    }

    private static string Plain(IElement element) => ChatClient.Plain(element);
}

using System.Net;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>The pages about the assistant itself: privacy (P7), accessibility, what it is (P31), staying private online (S15).</summary>
[Collection(Served.Name)]
public sealed class SitePageTests(SharedProgram shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/advice/romance-fraud")]
    [InlineData("/nowhere")]
    public async Task P7_P31_S15_Every_page_links_to_them_and_they_are_there(string path)
    {
        var client = shared.Program.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringOrErrorAsync(path));
        var links = page.QuerySelectorAll("footer a[href^='/']").Select(link => (Path: link.GetAttribute("href")!, Text: link.TextContent)).ToList();
        Assert.Equal(["/advice", "/advice/staying-private-online", "/about", "/accessibility", "/privacy"], links.Select(link => link.Path));
        foreach (var (target, text) in links.Skip(1))
        {
            var linked = new HtmlParser().ParseDocument(await client.GetStringAsync(target));
            Assert.Equal(text, linked.QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public async Task P31_The_assistant_says_what_it_is_and_is_not()
    {
        var page = new HtmlParser().ParseDocument(await shared.Program.CreateClient().GetStringAsync("/about"));
        var text = ChatClient.Plain(page.QuerySelector("main")!);
        Assert.Contains("This is an automated assistant", text, StringComparison.Ordinal);
        Assert.Contains("Every answer was written and checked by people.", text, StringComparison.Ordinal);
        Assert.Contains("In an emergency call 999. If it is not urgent, call 101.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_missing_is_not_found_with_999_and_101_and_nothing_links_to_it()
    {
        using var content = new ContentCopy();
        File.Delete(content.FileOf("pages/privacy.md"));
        content.Edit("pages/about.md", text => text.Replace("[The privacy notice](/privacy) says more.", string.Empty, StringComparison.Ordinal));
        using var program = new AdviceProgram(content.Folder);
        var response = await program.CreateClient().GetAsync("/privacy");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("In an emergency call 999. If it is not urgent, call 101.", ChatClient.PlainHtml(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/privacy\"", await program.CreateClient().GetStringAsync("/"), StringComparison.Ordinal);
    }
}

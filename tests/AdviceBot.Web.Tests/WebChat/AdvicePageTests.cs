using System.Net;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>The plain pages: every public topic, and nothing that is for staff (T11).</summary>
[Collection(Served.Name)]
public sealed class AdvicePageTests(SharedProgram shared)
{
    private ContentSet Content => shared.Program.Content;

    [Fact]
    public async Task The_list_names_every_public_topic_and_no_other()
    {
        var page = new HtmlParser().ParseDocument(await shared.Program.CreateClient().GetStringAsync("/advice"));

        var links = page.QuerySelectorAll(".links a").Select(link => (link.GetAttribute("href")!, link.TextContent)).Order().ToList();
        Assert.Equal(Content.TopicsFor(Audience.Public).Select(topic => ($"/advice/{topic.Id}", topic.Title)).Order(), links);
        var groups = page.QuerySelectorAll("main h2").Select(heading => heading.TextContent);
        Assert.All(groups, heading => Assert.Contains(heading, Content.Labels.Where(label => label.Key.StartsWith("group-", StringComparison.Ordinal)).Select(label => label.Value)));
    }

    [Fact]
    public async Task Every_public_topic_has_its_page_with_all_its_public_words()
    {
        var client = shared.Program.CreateClient();
        foreach (var topic in Content.TopicsFor(Audience.Public))
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/advice/{topic.Id}"));
            var text = ChatClient.Plain(page.QuerySelector("main")!);
            Assert.Equal(topic.Title, page.QuerySelector("h1")!.TextContent);
            Assert.Contains(ChatClient.PlainHtml(topic.Answer.Html), text, StringComparison.Ordinal);
            foreach (var section in topic.Sections)
            {
                var words = ChatClient.PlainHtml(section.Text.Html);
                Assert.Equal(section.Audience == Audience.Public ? section.Heading : null, page.QuerySelector($"h2[id='{section.Id}']")?.TextContent);
                if (section.Audience == Audience.Public) Assert.Contains(words, text, StringComparison.Ordinal);
                else Assert.DoesNotContain(words, text, StringComparison.Ordinal);
            }

            Assert.All(topic.Services, id => Assert.Contains(Content.Services[id].For, text, StringComparison.Ordinal));
            Assert.All(topic.Sources, source => Assert.NotNull(page.QuerySelector($".meta a[href='{source}']")));
            Assert.Contains($"{Content.Labels["checked-on"]} {topic.Stewardship.Reviewed:d MMMM yyyy}.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Staff_topics_and_unknown_ones_are_the_same_not_found_page_with_999_and_101()
    {
        var client = shared.Program.CreateClient();
        var staff = Content.Topics.Values.Where(topic => topic.Audience == Audience.Staff).Select(topic => topic.Id).ToList();
        Assert.NotEmpty(staff);
        foreach (var id in staff.Append("no-such-topic").Append("romance-fraud/x").Append("ROMANCE-FRAUD"))
        {
            var response = await client.GetAsync($"/advice/{id}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            var words = Content.Replies["page-not-found"];
            Assert.Contains(ChatClient.PlainHtml(words.Text.Html), ChatClient.PlainHtml(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_between_pages_lead_to_pages()
    {
        var client = shared.Program.CreateClient();
        foreach (var topic in Content.TopicsFor(Audience.Public))
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync($"/advice/{topic.Id}"));
            foreach (var href in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
            {
                Assert.True((await client.GetAsync(href)).IsSuccessStatusCode, $"{topic.Id} links to {href}");
            }
        }
    }

    [Fact]
    public async Task A_browser_asks_again_and_is_told_when_nothing_changed()
    {
        var client = shared.Program.CreateClient();
        var first = await client.GetAsync("/advice/romance-fraud");
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/advice/romance-fraud");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    [InlineData("/advice/romance-fraud")]
    public async Task HEAD_answers_as_GET_without_the_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var response = await shared.Program.CreateClient().SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}

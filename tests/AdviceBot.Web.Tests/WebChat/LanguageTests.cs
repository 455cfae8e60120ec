using System.Net;
using AdviceBot.Core.Content;
using AdviceBot.Web.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.WebChat;

/// <summary>Fixed sentences in other languages: in the conversation on every channel, and as pages (A22, E10, E15).</summary>
[Collection(Served.Name)]
public sealed class LanguageTests(SharedProgram shared)
{
    private const string Polish = "Nie mówię dobrze po angielsku, potrzebuję pomocy z bankiem";
    private const string Arabic = "مرحبا، شخص ما سرق هاتفي ولا أعرف ماذا أفعل";

    private ContentSet Content => shared.Program.Content;

    [Theory]
    [InlineData(Polish, "pl", "ltr")]
    [InlineData(Arabic, "ar", "rtl")]
    public async Task E15_A22_A_message_gets_its_languages_sentences_first_marked_as_such_with_the_English_below_each(string message, string code, string direction)
    {
        var language = Content.Languages[code];
        Assert.False(language.IsChecked);
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(message);

        var replies = chat.Page.QuerySelectorAll("#turns .reply");
        AssertSentences(replies[0], language, direction);
        Assert.Equal([language.OwnName], replies[0].QuerySelectorAll("h3").Select(ChatClient.Plain));
        Assert.True(replies.Length > 1, "the conversation goes on in English");
    }

    [Fact]
    public async Task U1_Danger_comes_before_the_language()
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.PostAsync(("say", Polish), ("message", "he is outside my door with a knife"));
        var items = chat.Page.QuerySelectorAll("#turns > li.assistant");
        Assert.Contains("urgent", items[0].ClassList);
        Assert.NotNull(items[1].QuerySelector(".translated[lang=pl]"));
    }

    [Theory]
    [InlineData("I met a man online and he wants money for a flight")]
    [InlineData("que sera sera")]
    [InlineData("hello")]
    public async Task English_gets_no_other_language(string message)
    {
        var chat = await ChatClient.OpenAsync(shared.Program);
        await chat.SayAsync(message);
        Assert.Empty(chat.Page.QuerySelectorAll("#turns [lang]"));
    }

    [Fact]
    public async Task Teams_gets_the_sentences_as_a_card_whose_Arabic_runs_from_right_to_left()
    {
        var activity = Activities.Message(Arabic);
        activity["channelId"] = "msteams";
        var activities = JObject.Parse(await (await shared.Program.CreateClient().PostAsync(activity)).Content.ReadAsStringAsync())["activities"]!;
        var card = activities[0]!.SelectToken("attachments[0].content")!;
        Assert.Equal(Content.Languages["ar"].OwnName, (string?)card.SelectToken("body[0].text"));
        Assert.True((bool?)card.SelectToken("body[1].rtl"));
        Assert.Equal(Content.Languages["ar"].Sentences[0].Text.Plain, (string?)card.SelectToken("body[1].items[0].text"));
        Assert.Equal(Content.Languages["ar"].Sentences[0].English.Plain, (string?)card.SelectToken("body[2].text"));
    }

    [Fact]
    public async Task Other_channels_get_the_sentences_as_text()
    {
        var replies = await (await shared.Program.CreateClient().PostAsync(Activities.Message(Polish, "language"))).RepliesAsync();
        var first = Content.Languages["pl"].Sentences[0];
        Assert.StartsWith($"## Polski\n\n{first.Text.Markdown}\n\n{first.English.Markdown}\n\n", replies[0], StringComparison.Ordinal);
        Assert.True(replies.Count > 1);
    }

    [Fact]
    public async Task A22_The_welcome_lists_each_language_by_its_own_name_and_each_has_its_page()
    {
        var client = shared.Program.CreateClient();
        var welcome = new HtmlParser().ParseDocument(await client.GetStringAsync("/"));
        var links = welcome.QuerySelectorAll("nav.languages a");
        Assert.Equal(Content.Languages.Keys.Order(), links.Select(link => link.GetAttribute("lang")!).Order());
        foreach (var link in links)
        {
            var language = Content.Languages[link.GetAttribute("lang")!];
            Assert.Equal(language.OwnName, link.TextContent);
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(link.GetAttribute("href")));
            Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(language.OwnName, page.QuerySelector($"h1[lang={language.Code}]")?.TextContent);
            AssertSentences(page.QuerySelector("main")!, language, language.Direction == TextDirection.Rtl ? "rtl" : "ltr");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/languages/xx")).StatusCode);
    }

    private void AssertSentences(IElement place, Language language, string direction)
    {
        var translated = place.QuerySelectorAll($".translated[lang={language.Code}][dir={direction}]");
        Assert.Equal(language.Sentences.Select(sentence => ChatClient.PlainHtml(sentence.Text.Html)), translated.Select(ChatClient.Plain));
        Assert.Equal(language.Sentences.Select(sentence => ChatClient.PlainHtml(sentence.English.Html)), translated.Select(element => ChatClient.Plain(element.NextElementSibling!)));
        Assert.Contains(Content.Labels["translation-unchecked"], place.TextContent, StringComparison.Ordinal);
    }
}

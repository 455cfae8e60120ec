using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>What a whole conversation leaves behind in a browser: nothing (S22 to S25).</summary>
[Collection(ChatTests.Name)]
public sealed class NoTraceTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_conversation_asks_this_site_alone_and_stores_nothing(bool javaScript)
    {
        await using var window = await chat.OpenAsync(javaScript: javaScript);
        var title = await window.Page.TitleAsync();
        var address = window.Page.Url;
        foreach (var words in (string[])[Romance, "he is outside my door with a knife", "help"])
        {
            await window.SayAsync(words);
            await Assertions.Expect(window.Messages.Last).ToBeVisibleAsync();
            Assert.Equal(title, await window.Page.TitleAsync());
            Assert.Equal(address, window.Page.Url);
        }

        Assert.Equal($"{chat.Content.Labels["page-title"]} – {chat.Content.Force.Name}", title);
        Assert.All(window.Requests, request => Assert.Equal(chat.Address.Authority, request.Authority));
        Assert.All(window.Requests, request => Assert.Equal(string.Empty, request.Query));
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>(
            """
            async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
              + (await navigator.serviceWorker.getRegistrations()).length + ('caches' in window ? (await caches.keys()).length : 0)
            """));
        Assert.Equal("null", await window.Page.EvaluateAsync<string>("JSON.stringify(history.state)"));
    }

    [Theory]
    [InlineData("/advice")]
    [InlineData("/advice/online-stalking")]
    [InlineData("/nowhere")]
    public async Task Every_page_has_the_same_neutral_title_S25(string path)
    {
        await using var window = await chat.OpenAsync(path: path);
        Assert.Equal($"{chat.Content.Labels["page-title"]} – {chat.Content.Force.Name}", await window.Page.TitleAsync());
        Assert.All(window.Requests, request => Assert.Equal(chat.Address.Authority, request.Authority));
    }

    [Fact]
    public async Task Nothing_typed_is_offered_again_S23()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Box).ToHaveValueAsync("");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(0);
    }
}

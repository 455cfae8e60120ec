using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Everything that a whole conversation asks for, is sent and stores, recorded from the first page to the exit (S18 to S26, P10).</summary>
[Collection(ChatTests.Name)]
public sealed class WholeConversationTraceTests(ChatFixture chat)
{
    // A word that stands nowhere else, so that wherever it turns up it is what the person wrote.
    private const string Canary = "xylocarp";

    // Every way in which a page could keep something, make itself noticed, or open another window.
    private const string Watch =
        """
        window.noticed = []
        for (const [owner, name] of [[Storage.prototype, 'setItem'], [IDBFactory.prototype, 'open'], [window, 'open'], [window, 'alert'], [window, 'confirm'],
          [window, 'prompt'], [window, 'Notification'], [window, 'AudioContext'], [window, 'Audio'], [navigator, 'vibrate'], [HTMLMediaElement.prototype, 'play'],
          [History.prototype, 'pushState'], [History.prototype, 'replaceState'], [CacheStorage.prototype, 'open']]) {
          const real = owner[name]
          owner[name] = function (...rest) { window.noticed.push(name); return real.apply(this, rest) }
        }
        Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => window.noticed.push('cookie') })
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conversation_leaves_no_trace_in_requests_headers_or_stores_S18_S22_S23_S24_S25(bool javaScript)
    {
        await using var window = await chat.OpenAsync(javaScript: javaScript, path: "/advice");
        var requests = new List<IRequest>();
        var responses = new List<IResponse>();
        window.Page.Request += (_, request) => requests.Add(request);
        window.Page.Response += (_, response) => responses.Add(response);
        if (javaScript) await window.Page.AddInitScriptAsync(Watch);
        await window.Page.GotoAsync("/");
        var title = await window.Page.TitleAsync();
        foreach (var words in (string[])[$"I met a man called {Canary} online and he wants money for a flight", $"{Canary} is outside my door with a knife", "help"])
        {
            await window.SayAsync(words);
            await Assertions.Expect(window.Messages.Last).ToBeVisibleAsync();
            Assert.Equal(title, await window.Page.TitleAsync());
            Assert.Equal(chat.Address, new Uri(window.Page.Url));
            Assert.Equal("null", await window.Page.EvaluateAsync<string>("JSON.stringify(history.state)"));
        }

        Assert.DoesNotContain(Canary, title, StringComparison.Ordinal);
        await AssertNothingStoredAsync(window);
        if (javaScript) Assert.Empty(await window.Page.EvaluateAsync<string[]>("window.noticed"));

        Assert.All(requests, request => Assert.Equal(chat.Address.Authority, new Uri(request.Url).Authority));
        Assert.All(requests, request => Assert.DoesNotContain(Canary, request.Url, StringComparison.Ordinal));
        foreach (var request in requests)
        {
            var headers = await request.AllHeadersAsync();
            Assert.DoesNotContain("cookie", headers.Keys);
            Assert.DoesNotContain("referer", headers.Keys);
            Assert.All(headers.Values, value => Assert.DoesNotContain(Canary, value, StringComparison.Ordinal));
            if (request.PostData is { } body) Assert.StartsWith("conversation=", body, StringComparison.Ordinal);
        }

        Assert.Equal(3, requests.Count(request => request.Method == "POST"));
        foreach (var response in responses)
        {
            var headers = await response.AllHeadersAsync();
            Assert.DoesNotContain("set-cookie", headers.Keys);
            Assert.Equal("no-referrer", headers["referrer-policy"]);
            if (!response.Url.Contains("/assets/", StringComparison.Ordinal)) Assert.Equal("no-store", headers["cache-control"]);
        }

        await window.Page.Locator(javaScript ? ".exit-link" : ".exit-form button").ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
        var leaving = requests.Where(request => request.IsNavigationRequest && request.Url == chat.Content.Force.ExitAddress.ToString()).ToList();
        Assert.NotEmpty(leaving);
        foreach (var request in leaving) Assert.DoesNotContain("referer", (await request.AllHeadersAsync()).Keys);
        await window.Page.GotoAsync("/");
        await AssertNothingStoredAsync(window);
    }

    // Without scripts Chromium writes a posted form into its own session files; the threat model says so.
    [Fact]
    public async Task The_browser_s_profile_on_the_disk_holds_nothing_that_was_written_S18_S24()
    {
        var profile = Directory.CreateTempSubdirectory("advicebot-profile-").FullName;
        try
        {
            await using (var context = await chat.LaunchWithProfileAsync(profile, javaScript: true))
            {
                await using var window = await chat.OpenAsync(context, javaScript: true);
                await window.SayAsync($"I met a man called {Canary} online and he wants money for a flight");
                await Assertions.Expect(window.Messages.Last).ToBeVisibleAsync();
                await window.Page.Locator(".exit-link").ClickAsync();
                await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
            }

            var files = Directory.GetFiles(profile, "*", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            Assert.Empty(files.Where(Holds).Select(file => Path.GetRelativePath(profile, file)));
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static bool Holds(string file)
    {
        if (new FileInfo(file).LinkTarget is not null) return false;
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(System.Text.Encoding.UTF8.GetBytes(Canary)) >= 0 || bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(Canary)) >= 0;
    }

    private static async Task AssertNothingStoredAsync(ChatWindow window)
    {
        Assert.Empty(await window.Page.Context.CookiesAsync());
        var state = await window.Page.Context.StorageStateAsync();
        Assert.Equal("""{"cookies":[],"origins":[]}""", state);
    }
}

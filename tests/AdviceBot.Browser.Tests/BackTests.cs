using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Back, and opening the page again, show nothing of what was said (S9, S10), in a browser that keeps whole pages for Back.</summary>
[Collection(ChatTests.Name)]
public sealed class BackTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task After_the_exit_Back_goes_past_the_chat_and_opening_it_again_is_a_new_one_S9()
    {
        await using var browser = await chat.LaunchAsync(withBackForwardCache: true);
        await using var window = await chat.OpenAsync(browser: browser, path: chat.Host.Allowed + "plain");
        await window.Page.GotoAsync(chat.Address.ToString());
        await window.SayAsync(Romance);
        var id = await window.ConversationIdAsync();
        var entries = await window.Page.EvaluateAsync<int>("history.length");

        await chat.AssertForgottenAfterAsync(id, () => window.Page.Locator(".exit-link").ClickAsync());
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
        Assert.Equal(entries, await window.Page.EvaluateAsync<int>("history.length"));

        await window.BackAsync();
        // A page that comes back whole loads nothing that could be waited for.
        await window.Page.WaitForFunctionAsync("address => location.href === address", chat.Host.Allowed + "plain");
        await window.Page.GotoAsync(chat.Address.ToString());
        await Assertions.Expect(window.Box).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(0);
        Assert.NotEqual(id, await window.ConversationIdAsync());
    }

    [Fact]
    public async Task A_page_that_was_left_another_way_and_kept_whole_by_the_browser_comes_back_empty_S10()
    {
        await using var browser = await chat.LaunchAsync(withBackForwardCache: true);
        await using var window = await chat.OpenAsync(browser: browser, path: chat.Host.Allowed + "plain");
        // A browser that does not heed no-store: only so does Chromium keep the page.
        await window.Page.RouteAsync(chat.Address.ToString(), async route =>
        {
            if (route.Request.Method != "GET")
            {
                await route.ContinueAsync();
                return;
            }

            var response = await route.FetchAsync();
            var headers = response.Headers.Where(header => header.Key != "cache-control").ToDictionary();
            await route.FulfillAsync(new() { Response = response, Headers = headers });
        });
        await window.Page.GotoAsync(chat.Address.ToString());
        await window.SayAsync(Romance);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        var id = await window.ConversationIdAsync();
        await window.Page.EvaluateAsync("() => addEventListener('pageshow', event => console.warn(`kept ${event.persisted}, shows ${document.documentElement.innerText.length} letters`))");

        await chat.AssertForgottenAfterAsync(id, async () =>
        {
            await window.Page.EvaluateAsync($"() => {{ location.href = '{chat.Host.Allowed}plain' }}");
            await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Host.Allowed + "plain");
        });

        await window.BackAsync();
        await Assertions.Expect(window.Box).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(0);
        Assert.Contains("kept true, shows 0 letters", window.Complaints);
        Assert.NotEqual(id, await window.ConversationIdAsync());
    }

    [Fact]
    public async Task A_reload_begins_again_S9_S23()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        var id = await window.ConversationIdAsync();
        await window.Box.FillAsync("and another thing");
        await chat.AssertForgottenAfterAsync(id, () => window.Page.ReloadAsync());
        await Assertions.Expect(window.Box).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(0);
    }
}

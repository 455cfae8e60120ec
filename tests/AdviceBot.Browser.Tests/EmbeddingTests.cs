using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>The chat in a panel of a force's own page, which is another origin with a strict Content-Security-Policy (S11).</summary>
[Collection(ChatTests.Name)]
public sealed class EmbeddingTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task The_link_becomes_a_button_and_a_conversation_is_held_in_the_panel()
    {
        await using var window = await OpenAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = HostSite.Opener })).ToHaveCountAsync(0);
        await Opener(window).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Dialog, new() { Name = HostSite.Opener })).ToBeVisibleAsync();
        await SayAsync(window);
        await Assertions.Expect(Chat(window).Locator("#turns h3").First).ToHaveTextAsync(chat.Content.Topics["romance-fraud"].Title);

        Assert.True(window.Complaints.Count == 0, string.Join("\n", window.Complaints));
        Assert.All(window.Requests, request => Assert.Contains(request.Authority, (string[])[chat.Address.Authority, chat.Host.Allowed.Authority]));
        Assert.Empty(await window.Page.Context.CookiesAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task It_adds_no_global_name_and_no_style_attribute()
    {
        await using var plain = await chat.OpenAsync(path: chat.Host.Allowed + "plain");
        await using var window = await OpenAsync();
        await Opener(window).ClickAsync();
        await Chat(window).Locator("#message").WaitForAsync();
        const string Names = "Object.getOwnPropertyNames(window).filter(name => isNaN(name)).sort()";
        Assert.Equal(await plain.Page.EvaluateAsync<string[]>(Names), await window.Page.EvaluateAsync<string[]>(Names));
        Assert.Equal(0, await window.Page.Locator("[style]").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_it_is_a_link_to_the_chat()
    {
        await using var window = await chat.OpenAsync(path: chat.Host.Allowed.ToString(), javaScript: false);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = HostSite.Opener }).ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Address.ToString());
        await Assertions.Expect(window.Box).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_an_origin_off_the_list_it_stays_a_link_and_says_why_in_the_console()
    {
        await using var window = await chat.OpenAsync(path: chat.Host.NotAllowed.ToString());
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = HostSite.Opener })).ToBeVisibleAsync();
        await Assertions.Expect(Opener(window)).ToHaveCountAsync(0);
        Assert.Equal([$"Embedding:Origins does not hold {chat.Host.NotAllowed.GetLeftPart(UriPartial.Authority)}"], window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_browser_shows_the_frame_to_an_origin_on_the_list_alone_P9(bool allowed)
    {
        await using var window = await chat.OpenAsync(path: (allowed ? chat.Host.Allowed : chat.Host.NotAllowed) + "frame");
        if (allowed) await Assertions.Expect(Chat(window).Locator("#message")).ToBeVisibleAsync();
        else await Assertions.Expect(Chat(window).Locator("body")).Not.ToContainTextAsync(chat.Content.Force.Name);
        Assert.Equal(!allowed, window.Complaints.Any(text => text.Contains("frame-ancestors", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("button")]
    [InlineData("Escape in the page")]
    [InlineData("Escape in the chat")]
    public async Task Closing_forgets_the_conversation_and_gives_the_focus_back(string how)
    {
        await using var window = await OpenAsync();
        await Opener(window).FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        var close = window.Page.GetByRole(AriaRole.Button, new() { Name = chat.Content.Labels["embed-close"] });
        await Assertions.Expect(close).ToBeFocusedAsync();
        await SayAsync(window);
        var id = await Chat(window).Locator("#composer input[name=conversation]").InputValueAsync();

        await chat.AssertForgottenAfterAsync(id, () => how switch
        {
            "button" => close.ClickAsync(),
            "Escape in the page" => close.PressAsync("Escape"),
            _ => Chat(window).Locator("#message").PressAsync("Escape"),
        });
        await Assertions.Expect(window.Page.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(Opener(window)).ToBeFocusedAsync();
        await Opener(window).ClickAsync();
        await Assertions.Expect(Chat(window).Locator("#message")).ToHaveValueAsync(string.Empty);
        await Assertions.Expect(Chat(window).Locator("#turns li")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("exit button")]
    [InlineData("Shift in the chat")]
    [InlineData("Shift in the page")]
    public async Task Leaving_leaves_the_whole_page_and_forgets_the_conversation_S11(string how)
    {
        await using var browser = await chat.LaunchAsync(withBackForwardCache: true);
        await using var window = await chat.OpenAsync(path: chat.Host.Allowed + "plain", browser: browser);
        await window.Page.GotoAsync(chat.Host.Allowed.ToString());
        await Opener(window).ClickAsync();
        await SayAsync(window);
        var id = await Chat(window).Locator("#composer input[name=conversation]").InputValueAsync();

        await chat.AssertForgottenAfterAsync(id, async () =>
        {
            if (how == "exit button") await Chat(window).Locator(".exit-link").ClickAsync();
            if (how == "Shift in the page") await window.Page.GetByRole(AriaRole.Button, new() { Name = chat.Content.Labels["embed-close"] }).FocusAsync();
            if (how == "Shift in the chat") await Chat(window).Locator("#message").FocusAsync();
            if (how.StartsWith("Shift", StringComparison.Ordinal)) await PressShiftAsync(window, 3);
        });
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());

        await window.BackAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Host.Allowed + "plain");
    }

    [Fact]
    public async Task Without_scripts_the_exit_in_a_frame_leaves_the_whole_page_S11()
    {
        await using var window = await chat.OpenAsync(path: chat.Host.Allowed + "frame", javaScript: false);
        var exit = Chat(window).Locator("button.exit-button");
        // Chromium's emulation may switch scripts off in another site's frame when that is half laid out, and noscript stays unseen; a browser of a person has them off before.
        for (var load = 1; load < 10 && !await exit.IsVisibleAsync(); load++) await window.Page.ReloadAsync();
        await exit.ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task In_a_chat_that_nobody_has_touched_yet_Shift_leaves_too_S11()
    {
        // Chromium forbids a frame without a person's input to lead the page away, and Shift alone is none; so the page does it.
        await using var window = await OpenAsync();
        await Opener(window).PressAsync("Enter");
        await Chat(window).Locator("#message").WaitForAsync();
        // What is pressed before the chat's script runs nobody hears.
        await window.Page.Frames.Single(frame => frame.ParentFrame is not null).WaitForLoadStateAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await PressShiftAsync(window, 3);
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task The_page_has_its_own_Shift_before_the_chat_is_opened_and_says_how_far_it_has_come_S7_S11()
    {
        await using var window = await OpenAsync();
        await PressShiftAsync(window, 1);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Shift, press 2 more times to exit.");
        await window.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Exit this page expired.");
        await PressShiftAsync(window, 3);
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task The_page_is_covered_at_once_S8()
    {
        await using var window = await OpenAsync();
        await Opener(window).ClickAsync();
        await SayAsync(window);
        var left = await window.Page.EvaluateAsync<string[]>(
            """
            () => {
              for (let i = 0; i < 6; i++) document.dispatchEvent(new KeyboardEvent(i % 2 ? 'keyup' : 'keydown', { key: 'Shift' }))
              const holder = document.body.lastElementChild
              const cover = holder.shadowRoot.querySelector('[role=alert]')
              const box = cover.getBoundingClientRect()
              return [cover.textContent, document.body.innerText.trim(), `${box.width}x${box.height}`, `${innerWidth}x${innerHeight}`, holder.shadowRoot.querySelectorAll('iframe').length + ' frames']
            }
            """);
        Assert.Equal(["Loading.", string.Empty], left[..2]);
        Assert.Equal(left[3], left[2]);
        Assert.Equal("0 frames", left[4]);
    }

    [Fact]
    public async Task A_link_to_another_site_leaves_the_frame_because_that_site_would_not_show_itself_in_it()
    {
        await using var window = await OpenAsync();
        await Opener(window).ClickAsync();
        await SayAsync(window);
        await Chat(window).Locator("#turns button.choice").First.ClickAsync();
        var link = Chat(window).Locator("#turns a[href^='https:']").First;
        var address = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(address!);
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task The_panel_fits_the_window(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, path: chat.Host.Allowed.ToString());
        await Opener(window).ClickAsync();
        await Chat(window).Locator("#message").WaitForAsync();
        var box = (await window.Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        Assert.Equal((0, height, width), (box.Y, box.Height, box.X + box.Width));
        Assert.InRange(box.Width, 320, 500);
        await window.ShotAsync($"embed-panel-{width}", whole: false);
    }

    private Task<ChatWindow> OpenAsync() => chat.OpenAsync(path: chat.Host.Allowed.ToString());

    private static ILocator Opener(ChatWindow window) => window.Page.GetByRole(AriaRole.Button, new() { Name = HostSite.Opener });

    private static IFrameLocator Chat(ChatWindow window) => window.Page.FrameLocator("iframe");

    private static async Task SayAsync(ChatWindow window)
    {
        await Chat(window).Locator("#message").FillAsync(Romance);
        await Chat(window).Locator(".send").ClickAsync();
        await Assertions.Expect(Chat(window).Locator("#turns li.assistant")).ToHaveCountAsync(1);
    }

    private static async Task PressShiftAsync(ChatWindow window, int times)
    {
        for (var i = 0; i < times; i++) await window.Page.Keyboard.PressAsync("Shift");
    }
}

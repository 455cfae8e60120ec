using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Shift pressed alone three times leaves (S5, S6, S7). The browser's clock is the test's own.</summary>
[Collection(ChatTests.Name)]
public sealed class ShiftTests(ChatFixture chat)
{
    private const string Shift = "Shift";
    private const string Romance = "I met a man online and he wants money for a flight";

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    [InlineData("/advice/online-stalking")]
    [InlineData("/nowhere")]
    public async Task Three_presses_leave_every_page_S5_S13(string path)
    {
        await using var window = await chat.OpenAsync(path: path);
        await PressAsync(window, Shift, Shift, Shift);
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task Three_presses_in_the_box_leave_and_forget_S5_S9()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        var id = await window.ConversationIdAsync();
        await window.Box.FocusAsync();

        await chat.AssertForgottenAfterAsync(id, () => PressAsync(window, Shift, Shift, Shift));
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task Each_press_begins_five_seconds_anew_S5()
    {
        await using var window = await OpenWithClockAsync();
        await PressAsync(window, Shift);
        await window.Page.Clock.RunForAsync(4_999);
        await PressAsync(window, Shift);
        await window.Page.Clock.RunForAsync(4_999);
        await PressAsync(window, Shift);
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task After_five_seconds_it_begins_again_and_says_so_S5_S7()
    {
        await using var window = await OpenWithClockAsync();
        await PressAsync(window, Shift, Shift);
        await Assertions.Expect(Status(window)).ToHaveTextAsync("Shift, press 1 more time to exit.");
        await window.Page.Clock.RunForAsync(5_000);
        await Assertions.Expect(Status(window)).ToHaveTextAsync("Exit this page expired.");
        await window.Page.Clock.RunForAsync(5_000);
        await Assertions.Expect(Status(window)).ToHaveTextAsync(string.Empty);
        await PressAsync(window, Shift);
        await Assertions.Expect(Status(window)).ToHaveTextAsync("Shift, press 2 more times to exit.");
        Assert.Equal(chat.Address, new Uri(window.Page.Url));
    }

    [Fact]
    public async Task Any_other_key_begins_again_S5()
    {
        await using var window = await OpenWithClockAsync();
        foreach (var key in (string[])["a", "Tab", "Enter", "Control", "ArrowDown"])
        {
            await PressAsync(window, Shift, Shift);
            await Assertions.Expect(Status(window)).ToHaveTextAsync("Shift, press 1 more time to exit.");
            await PressAsync(window, key);
            await Assertions.Expect(Status(window)).ToHaveTextAsync("Exit this page expired.");
        }

        await PressAsync(window, Shift);
        await Assertions.Expect(Status(window)).ToHaveTextAsync("Shift, press 2 more times to exit.");
        Assert.Equal(chat.Address, new Uri(window.Page.Url));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Capitals_never_leave_whichever_key_is_let_go_first_S6(bool shiftFirst)
    {
        const string Words = "HELP ME I AM SCARED";
        await using var window = await OpenWithClockAsync();
        await window.Box.FocusAsync();
        foreach (var letter in Words)
        {
            var key = letter == ' ' ? "Space" : $"Key{letter}";
            await window.Page.Keyboard.DownAsync(Shift);
            await window.Page.Keyboard.DownAsync(key);
            await window.Page.Keyboard.UpAsync(shiftFirst ? Shift : key);
            await window.Page.Keyboard.UpAsync(shiftFirst ? key : Shift);
        }

        await Assertions.Expect(window.Box).ToHaveValueAsync(Words);
        await Assertions.Expect(Status(window)).ToHaveTextAsync(string.Empty);
        Assert.Equal(chat.Address, new Uri(window.Page.Url));
    }

    [Fact]
    public async Task Shift_with_the_mouse_or_Tab_never_leaves_S5_S6()
    {
        await using var window = await OpenWithClockAsync();
        for (var i = 0; i < 4; i++)
        {
            await window.Box.ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
            await window.Page.Keyboard.PressAsync("Shift+Tab");
        }

        await Assertions.Expect(Status(window)).ToHaveTextAsync(string.Empty);
        Assert.Equal(chat.Address, new Uri(window.Page.Url));
    }

    [Fact]
    public async Task Three_lights_that_screen_readers_do_not_hear_show_how_far_it_has_come_S7()
    {
        await using var window = await OpenWithClockAsync();
        var lights = window.Page.Locator(".lights");
        await Assertions.Expect(lights).ToBeHiddenAsync();
        await Assertions.Expect(lights).ToHaveAttributeAsync("aria-hidden", "true");
        await Assertions.Expect(lights.Locator("span")).ToHaveCountAsync(3);
        await PressAsync(window, Shift);
        await Assertions.Expect(lights).ToBeVisibleAsync();
        await Assertions.Expect(lights.Locator(".on")).ToHaveCountAsync(1);
        await PressAsync(window, Shift);
        await Assertions.Expect(lights.Locator(".on")).ToHaveCountAsync(2);
        await window.ShotAsync("exit-armed-1280", whole: false);
        await PressAsync(window, "Tab");
        await Assertions.Expect(lights).ToBeHiddenAsync();
    }

    private static ILocator Status(ChatWindow window) => window.Page.Locator("#exit-status[role=status]");

    private static async Task PressAsync(ChatWindow window, params string[] keys)
    {
        foreach (var key in keys) await window.Page.Keyboard.PressAsync(key);
    }

    private async Task<ChatWindow> OpenWithClockAsync()
    {
        var window = await chat.OpenAsync();
        await window.Page.Clock.InstallAsync(new() { TimeDate = DateTime.UnixEpoch });
        await window.Page.Clock.PauseAtAsync(DateTime.UnixEpoch.AddDays(1));
        return window;
    }
}

using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Pictures of every state, for people to look at, and what can be measured of them.</summary>
[Collection(ChatTests.Name)]
public sealed class ScreenshotTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";
    private const string Danger = "he is outside my door with a knife";

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task Every_state_fits_its_window(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, touch: width < 600);
        await ShotAsync(window, "empty");

        await window.SayAsync(Romance);
        await window.Messages.Nth(1).WaitForAsync();
        await window.ShotAsync($"answered-in-view-{width}", whole: false);
        await ShotAsync(window, "answered");

        await window.SayAsync(Danger);
        await window.Page.Locator("li.urgent").Last.WaitForAsync();
        await window.ShotAsync($"urgent-in-view-{width}", whole: false);
        await ShotAsync(window, "urgent");

        await window.Page.GotoAsync("/advice/romance-fraud");
        await ShotAsync(window, "topic");
        await window.Page.GotoAsync("/advice");
        await ShotAsync(window, "topics");
        await window.Page.GotoAsync("/nowhere");
        await ShotAsync(window, "error");
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task Every_state_without_scripts_fits_its_window(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, javaScript: false, touch: width < 600);
        await window.SayAsync(Romance);
        await ShotAsync(window, "no-script-answered");
        await window.SayAsync(" ");
        await ShotAsync(window, "no-script-missing");
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task Every_state_fits_its_window_in_the_dark(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, scheme: ColorScheme.Dark);
        await ShotAsync(window, "dark-empty");
        await window.SayAsync(Danger);
        await window.Page.Locator("li.urgent").Last.WaitForAsync();
        await ShotAsync(window, "dark-urgent");
    }

    // Nothing is wider than the window (WCAG 1.4.10, A16).
    private static async Task ShotAsync(ChatWindow window, string name)
    {
        var width = window.Page.ViewportSize!.Width;
        await window.ShotAsync($"{name}-{width}");
        Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}

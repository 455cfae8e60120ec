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
        foreach (var page in (string[])["privacy", "accessibility", "about", "languages/ur"])
        {
            await window.Page.GotoAsync("/" + page);
            await ShotAsync(window, page.Replace('/', '-'));
        }
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task The_end_of_a_topic_and_other_languages_fit_their_window(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, touch: width < 600);
        await window.SayAsync("Getting your money back");
        await window.ChooseAsync("Bank transfer");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(4);
        await ShotAsync(window, "long-section");
        await window.Log.Locator("details.rest summary").First.ClickAsync();
        await ShotAsync(window, "long-section-open");

        await window.SayAsync("مرحبا، شخص ما سرق هاتفي ولا أعرف ماذا أفعل");
        await window.Log.Locator(".translated[dir=rtl]").First.WaitForAsync();
        await ShotAsync(window, "other-language");
    }

    [Fact]
    public async Task At_320_pixels_the_step_to_take_is_in_view_when_the_answer_comes_C2_C12()
    {
        await using var window = await chat.OpenAsync(320, 640, touch: true);
        await window.SayAsync(Romance);
        var step = window.Log.Locator(".answer > p").First;
        await Assertions.Expect(step).ToBeInViewportAsync(new() { Ratio = 1 });
        await window.ShotAsync("step-in-view-320", whole: false);
    }

    [Fact]
    public async Task On_paper_there_is_the_advice_and_where_its_links_lead_and_no_way_out_S3()
    {
        await using var window = await chat.OpenAsync(path: "/advice/online-stalking");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])[".exit", ".foot", ".action"]) await Assertions.Expect(window.Page.Locator(hidden).First).ToBeHiddenAsync();
        var site = window.Page.Locator("main dd a[href^='https:']").First;
        var address = await site.GetAttributeAsync("href");
        Assert.Equal($"\" ({address})\"", await site.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"));
        await window.ShotAsync("print-topic");
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

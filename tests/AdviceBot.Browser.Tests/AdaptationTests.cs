using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>What people set for themselves: larger text, wider spacing, their own colours, no motion (A9, A17, A18, A19).</summary>
[Collection(ChatTests.Name)]
public sealed class AdaptationTests(ChatFixture chat)
{
    private static readonly string[] Wide = ["question", "answer", "urgent-emergency", "did-you-mean", "topic", "message-missing"];

    // Text that its own box cuts off, or that runs out of the window.
    private const string Lost =
        """
        () => {
          const lost = Array.from(document.querySelectorAll('body *')).filter(element => {
            if (element.closest('.unseen, .skip, .skip-inline') || !element.getClientRects().length || !element.textContent.trim()) return false
            const style = getComputedStyle(element)
            const cuts = style.overflow !== 'visible' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
            const box = element.getBoundingClientRect()
            return cuts || box.right > innerWidth + 1 || box.left < -1
          }).map(element => element.outerHTML.slice(0, 120))
          if (document.documentElement.scrollWidth > innerWidth) lost.push(`the page is ${document.documentElement.scrollWidth} wide`)
          return lost
        }
        """;

    public static TheoryData<string> States => [.. Wide];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Text_of_twice_the_size_loses_nothing_A17(string state)
    {
        await using var window = await ChatState.OpenAsync(chat, state);
        var before = await window.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)");
        var devTools = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 32, ["fixed"] = 26 } });
        Assert.Equal(2 * before, await window.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"), 0.5);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Lost));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Wider_spacing_of_text_loses_nothing_A17(string state)
    {
        await using var window = await ChatState.OpenAsync(chat, state, 320, 640);
        await window.Page.EvaluateAsync(
            """
            () => {
              const sheet = new CSSStyleSheet()
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
              document.adoptedStyleSheets = [sheet]
            }
            """);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Lost));
    }

    [Theory]
    [InlineData("urgent-emergency")]
    [InlineData("question")]
    public async Task In_a_person_s_own_colours_messages_buttons_and_the_box_keep_their_edges_A19(string state)
    {
        await using var window = await ChatState.OpenAsync(chat, state, more: options => options.ForcedColors = ForcedColors.Active);
        Assert.True(await window.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            Array.from(document.querySelectorAll('.turn, .choice, .send, .exit-link, .service, textarea')).filter(element => {
              const style = getComputedStyle(element)
              return style.borderTopStyle !== 'solid' || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === style.backgroundColor
            }).map(element => element.outerHTML.slice(0, 120))
            """));
        await window.ShotAsync($"forced-colours-{state}-1280");
    }

    [Fact]
    public async Task Nothing_moves_for_people_who_asked_for_no_motion_A9()
    {
        await using var window = await ChatState.OpenAsync(chat, "waiting", more: options => options.ReducedMotion = ReducedMotion.Reduce);
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    [Fact]
    public async Task What_moves_stops_within_five_seconds_A9()
    {
        await using var window = await ChatState.OpenAsync(chat, "waiting");
        var ends = await window.Page.EvaluateAsync<double[]>("document.getAnimations().map(animation => animation.effect.getComputedTiming().endTime)");
        Assert.All(ends, end => Assert.InRange(end, 1, 5_000));
    }

    [Theory]
    [InlineData("welcome")]
    [InlineData("answer")]
    [InlineData("urgent-serious")]
    [InlineData("topic")]
    [InlineData("topics")]
    public async Task Every_target_is_at_least_twenty_four_pixels_A18(string state)
    {
        await using var window = await ChatState.OpenAsync(chat, state, 320, 640);
        // A link within a sentence is as high as its line (WCAG 2.5.8).
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            Array.from(document.querySelectorAll('a, button, textarea')).filter(element => {
              const box = element.getBoundingClientRect()
              if (!element.getClientRects().length || element.matches('.skip, .skip-inline') || box.width >= 24 && box.height >= 24) return false
              return element.parentElement.textContent.trim() === element.textContent.trim()
            }).map(element => element.outerHTML)
            """));
    }
}

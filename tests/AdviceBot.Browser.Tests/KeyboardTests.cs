using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>The keyboard alone: everything is reached, nothing that has the focus is hidden (A13, A16, A18).</summary>
[Collection(ChatTests.Name)]
public sealed class KeyboardTests(ChatFixture chat)
{
    [Theory]
    [InlineData(320, 256)]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task Nothing_that_has_the_focus_is_covered(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height);
        await window.SayAsync("I met a man online and he wants money for a flight");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        await window.Page.EvaluateAsync("() => { scrollTo(0, 0); document.activeElement.blur() }");

        var stops = 0;
        for (; stops < 60; stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var state = await window.Page.EvaluateAsync<string>(
                """
                () => {
                  const element = document.activeElement
                  if (!element || element === document.body) return 'end'
                  const name = element.outerHTML.slice(0, 120)
                  const box = element.getBoundingClientRect()
                  for (const across of [0.1, 0.5, 0.9]) {
                    for (const down of [0.1, 0.5, 0.9]) {
                      const hit = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down)
                      if (hit && (element.contains(hit) || hit.contains(element) && hit.closest('.bar') === element.closest('.bar'))) return 'seen'
                    }
                  }
                  return 'covered: ' + name
                }
                """);
            if (state == "end") break;
            Assert.Equal("seen", state);
        }

        Assert.InRange(stops, 10, 59);
    }

    [Fact]
    public async Task The_first_stops_are_the_two_skip_links_and_the_first_leads_to_the_box()
    {
        await using var window = await chat.OpenAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        var skip = window.Page.GetByRole(AriaRole.Link, new() { Name = chat.Content.Labels["skip-to-message"] });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Box).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_journey_goes_by_the_keyboard_alone_A13(bool javaScript)
    {
        await using var window = await chat.OpenAsync(javaScript: javaScript);
        var topic = chat.Content.Topics["romance-fraud"];
        var (page, option) = (window.Page, topic.Steps[0].Options[0]);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("I met a man online and he wants money for a flight");
        await TabToAsync(window, page.GetByRole(AriaRole.Button, new() { Name = chat.Content.Labels["send"], Exact = true }));
        await window.SendAsync(() => page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = topic.Title, Exact = true })).ToBeVisibleAsync();

        var choice = page.Locator("button.choice", new() { Has = page.Locator($".choice-say:text-is(\"{option.Say}\")") });
        await TabToAsync(window, choice.Last);
        await window.SendAsync(() => page.Keyboard.PressAsync("Space"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = topic.Sections.Single(section => section.Id == option.Show).Heading, Exact = true })).ToBeVisibleAsync();

        await TabToAsync(window, page.Locator(javaScript ? ".exit-link" : "button.exit-button"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    // Forwards, round the page's end where it must be, as a person would.
    private static async Task TabToAsync(ChatWindow window, ILocator target)
    {
        for (var keys = 0; keys < 120; keys++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }

        Assert.Fail($"{target} was not reached with the keyboard.");
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task What_is_pressed_is_at_least_forty_four_pixels_high_A18(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height, touch: width < 600);
        await window.SayAsync("he is outside my door with a knife");
        await Assertions.Expect(window.Page.Locator("li.urgent")).ToHaveCountAsync(1);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(
            """
            Array.from(document.querySelectorAll('button, .exit-button, .call-link, .action'))
              .filter(element => element.getClientRects().length && element.getBoundingClientRect().height < 43.5).map(element => element.outerHTML)
            """));
    }

    [Fact]
    public async Task Landmarks_headings_and_names_are_where_a_screen_reader_looks_A13()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync("I met a man online and he wants money for a flight");
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        foreach (var role in (AriaRole[])[AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo, AriaRole.Log])
        {
            await Assertions.Expect(window.Page.GetByRole(role)).ToHaveCountAsync(1);
        }

        // One tells how sending goes, the other how far Shift has come towards leaving (S7).
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToHaveCountAsync(2);
        Assert.Equal("en-GB", await window.Page.Locator("html").GetAttributeAsync("lang"));
        var levels = await window.Page.EvaluateAsync<int[]>("Array.from(document.querySelectorAll('h1, h2, h3, h4')).map(heading => Number(heading.tagName[1]))");
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Textbox)).ToHaveAccessibleNameAsync(chat.Content.Labels["message-label"]);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Textbox)).ToHaveAccessibleDescriptionAsync(chat.Content.Labels["message-hint"]);
    }
}

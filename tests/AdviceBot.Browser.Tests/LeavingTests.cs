using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Exit this page by its button and its links, with and without scripts.</summary>
[Collection(ChatTests.Name)]
public sealed class LeavingTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task With_scripts_the_transcript_and_the_state_are_destroyed_S9()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        var id = await window.ConversationIdAsync();
        await chat.AssertForgottenAfterAsync(id, () => Exit(window).ClickAsync());
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task Without_scripts_the_one_visible_exit_forgets_the_conversation_and_leaves_S1_S9()
    {
        await using var window = await chat.OpenAsync(javaScript: false);
        await window.SayAsync(Romance);
        var id = await window.ConversationIdAsync();
        await chat.AssertForgottenAfterAsync(id, () => Exit(window).ClickAsync());
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/advice")]
    [InlineData("/advice/online-stalking")]
    [InlineData("/nowhere")]
    public async Task Without_scripts_every_page_can_be_left_S1_S13(string path)
    {
        await using var window = await chat.OpenAsync(javaScript: false, path: path);
        await Exit(window).ClickAsync();
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Fact]
    public async Task The_exit_is_a_link_with_the_role_of_a_button_and_an_urgent_name_S1_S2()
    {
        await using var window = await chat.OpenAsync();
        await Assertions.Expect(Exit(window)).ToHaveCountAsync(1);
        await Assertions.Expect(Exit(window)).ToHaveAttributeAsync("href", "https://www.bbc.co.uk/weather");
        await Assertions.Expect(Exit(window)).ToHaveAttributeAsync("rel", "nofollow noreferrer");
        Assert.Equal("A", await Exit(window).EvaluateAsync<string>("element => element.tagName"));
        await Assertions.Expect(Exit(window)).ToHaveAccessibleNameAsync("Emergency Exit this page");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_stop_of_the_keyboard_is_a_hidden_link_that_leaves_S4(bool javaScript)
    {
        await using var window = await chat.OpenAsync(javaScript: javaScript);
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        var second = window.Page.GetByRole(AriaRole.Link, new() { Name = chat.Content.Labels["exit"], Exact = true });
        await Assertions.Expect(second).ToBeFocusedAsync();
        await Assertions.Expect(second).ToBeInViewportAsync();
        await Assertions.Expect(second).ToHaveAttributeAsync("href", chat.Content.Force.ExitAddress.ToString());
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page).ToHaveURLAsync(chat.Content.Force.ExitAddress.ToString());
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(320, 256)]
    [InlineData(1280, 900)]
    public async Task It_is_in_reach_wherever_the_page_stands_S3(int width, int height)
    {
        await using var window = await chat.OpenAsync(width, height);
        await window.SayAsync(Romance);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        foreach (var place in (string[])["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"])
        {
            await window.Page.EvaluateAsync($"scrollTo(0, {place})");
            Assert.True(await Exit(window).EvaluateAsync<bool>(
                """
                element => {
                  const box = element.getBoundingClientRect()
                  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
                  return box.height >= 44 && box.top >= 0 && box.bottom <= innerHeight && element.contains(hit)
                }
                """));
        }
    }

    [Fact]
    public async Task On_a_telephone_it_is_as_wide_as_the_screen_and_above_everything_and_on_paper_it_is_not_S3()
    {
        await using var window = await chat.OpenAsync(320, 640, touch: true);
        var box = (await Exit(window).BoundingBoxAsync())!;
        Assert.Equal((0, 0, 320), (box.X, box.Y, box.Width));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(window.Page.Locator(".exit-link")).ToBeHiddenAsync();
    }

    // The only one that can be pressed: the link with scripts, the form's button without.
    private ILocator Exit(ChatWindow window) =>
        window.Page.GetByRole(AriaRole.Button, new() { Name = $"{chat.Content.Labels["exit-hidden"]} {chat.Content.Labels["exit"]}" });
}

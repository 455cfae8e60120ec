using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>Exit this page (S1, S2, S3, S8, S9), with and without scripts.</summary>
[Collection(ChatTests.Name)]
public sealed class LeavingTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task With_scripts_the_transcript_and_the_state_are_destroyed_and_Back_shows_nothing()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);
        var id = await window.Page.Locator("#composer input[name=conversation]").InputValueAsync();

        var forgotten = window.Page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/end", StringComparison.Ordinal));
        await Exit(window).ClickAsync();
        await window.Page.WaitForURLAsync(chat.Content.Force.ExitAddress.ToString());
        await forgotten;
        await AssertForgottenAsync(id);

        await window.Page.GoBackAsync();
        Assert.DoesNotContain("flight", await window.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_press_on_there_is_nothing_to_see_however_slow_the_destination_S8()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);

        // In one script: once the browser is on its way to another site, nobody can look into the page any more.
        var left = await window.Page.EvaluateAsync<string[]>(
            """
            () => {
              document.querySelector('.exit-link').click()
              const cover = document.querySelector('.leaving').getBoundingClientRect()
              return [document.body.innerText.trim(), document.documentElement.outerHTML, `${cover.width}x${cover.height}`, `${innerWidth}x${innerHeight}`]
            }
            """);

        Assert.Equal(chat.Content.Labels["leaving"], left[0]);
        Assert.DoesNotContain("flight", left[1], StringComparison.Ordinal);
        Assert.Equal(left[3], left[2]);
    }

    [Fact]
    public async Task Without_scripts_the_one_visible_exit_forgets_the_conversation_and_leaves()
    {
        await using var window = await chat.OpenAsync(javaScript: false);
        await window.SayAsync(Romance);
        var id = await window.Page.Locator("#composer input[name=conversation]").InputValueAsync();
        await Exit(window).ClickAsync();

        await window.Page.WaitForURLAsync(chat.Content.Force.ExitAddress.ToString());
        await AssertForgottenAsync(id);
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

    // The only one that can be pressed: the link with scripts, the form's button without.
    private ILocator Exit(ChatWindow window) =>
        window.Page.GetByRole(AriaRole.Button, new() { Name = $"{chat.Content.Labels["exit-hidden"]} {chat.Content.Labels["exit"]}" });

    // The old id takes up no old question.
    private async Task AssertForgottenAsync(string id)
    {
        using var client = new HttpClient { BaseAddress = chat.Address };
        using var form = new FormUrlEncodedContent([new("conversation", id), new("message", "Yes")]);
        var page = await (await client.PostAsync("/", form)).Content.ReadAsStringAsync();
        Assert.Contains(id, page, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Content.Topics["romance-fraud"].FindSection("money-sent")!.Heading, page, StringComparison.Ordinal);
    }
}

using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>From the press on there is nothing to see, however slow the destination (S8).</summary>
[Collection(ChatTests.Name)]
public sealed class CoverTests(ChatFixture chat)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    [Fact]
    public async Task The_page_holds_one_alert_and_nothing_else_S7_S8()
    {
        await using var window = await chat.OpenAsync();
        await window.SayAsync(Romance);

        // In one script, before the browser is on its way.
        var left = await window.Page.EvaluateAsync<string[]>(
            """
            () => {
              document.querySelector('.exit-link').click()
              const cover = document.querySelector('.leaving')
              const box = cover.getBoundingClientRect()
              return [document.body.innerText.trim(), document.body.children.length + cover.getAttribute('role'), `${box.width}x${box.height}`, `${innerWidth}x${innerHeight}`]
            }
            """);

        Assert.Equal("Loading.", left[0]);
        Assert.Equal("1alert", left[1]);
        Assert.Equal(left[3], left[2]);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task While_the_destination_does_not_answer_neither_the_picture_nor_the_accessibility_tree_has_the_transcript_S8(ColorScheme scheme)
    {
        await using var window = await chat.OpenAsync(scheme: scheme);
        await window.SayAsync(Romance);
        await Assertions.Expect(window.Messages).ToHaveCountAsync(2);
        Assert.Contains("flight", await window.Page.Locator("body").AriaSnapshotAsync(), StringComparison.Ordinal);
        Assert.InRange(await PaintedAsync(await window.Page.ScreenshotAsync()), 0.02, 1);

        Assert.Equal(chat.Content.Force.ExitAddress.ToString(), await window.PressExitAndStayAsync());

        Assert.Equal("- alert: Loading.", await window.Page.Locator("body").AriaSnapshotAsync());
        var shot = await window.Page.ScreenshotAsync();
        await File.WriteAllBytesAsync(Path.Combine(Repository.Screenshots, $"exit-cover-{scheme.ToString().ToLowerInvariant()}.png"), shot);
        Assert.InRange(await PaintedAsync(shot), 0.00001, 0.005);
    }

    // The share of the picture that differs from its lower right corner, read in another, empty page.
    private async Task<double> PaintedAsync(byte[] png)
    {
        await using var window = await chat.OpenAsync(path: chat.Host.Allowed + "plain");
        return await window.Page.EvaluateAsync<double>(
            """
            async encoded => {
              const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0))
              const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
              const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
              canvas.drawImage(image, 0, 0)
              const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)
              return pixels.filter(pixel => pixel !== pixels[pixels.length - 1]).length / pixels.length
            }
            """,
            Convert.ToBase64String(png));
    }
}

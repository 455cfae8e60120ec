using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>axe-core finds nothing in any state (A2): WCAG 2.0, 2.1 and 2.2, A and AA, and its best practices.</summary>
[Collection(ChatTests.Name)]
public sealed partial class AxeTests(ChatFixture chat)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string> States => ChatState.Names;

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_is_found_A2(string state) => await CheckAsync(state, 1280, 900);

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_is_found_on_a_small_telephone_in_the_dark_A2_A16(string state) =>
        await CheckAsync(state, 320, 640, options => options.ColorScheme = ColorScheme.Dark);

    [Theory]
    [InlineData(320, 640, ColorScheme.Light)]
    [InlineData(1280, 900, ColorScheme.Dark)]
    public async Task Nothing_is_found_in_the_panel_on_a_force_s_page_A2(int width, int height, ColorScheme scheme)
    {
        await using var window = await chat.OpenAsync(width, height, scheme: scheme, path: chat.Host.Allowed.ToString());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = HostSite.Opener }).ClickAsync();
        await window.Page.FrameLocator("iframe").Locator("#message").WaitForAsync();
        await CheckAsync(window);
    }

    private async Task CheckAsync(string state, int width, int height, Action<BrowserNewContextOptions>? more = null)
    {
        await using var window = await ChatState.OpenAsync(chat, state, width, height, more);
        if (ChatState.All[state].JavaScript)
        {
            await CheckAsync(window);
            return;
        }

        // axe-core itself is a script. So what a browser without scripts shows is shown to one that has them: no script, noscript's content in its place.
        var html = NoScript().Replace(await window.Page.ContentAsync(), string.Empty);
        await using var copy = await chat.OpenAsync(width, height, more: more, path: "/advice");
        await copy.Page.RouteAsync(chat.Address + "copy", route => route.FulfillAsync(new() { ContentType = "text/html", Body = html }));
        await copy.Page.GotoAsync("/copy");
        await Assertions.Expect(copy.Page.Locator(".exit-link")).ToBeHiddenAsync();
        await CheckAsync(copy);
    }

    private static async Task CheckAsync(ChatWindow window)
    {
        var result = await window.Page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        Assert.True(
            result.Violations.Length == 0,
            string.Join("\n", result.Violations.Select(found => $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Select(node => $"{node.Target} {node.Html}"))}")));
    }

    [GeneratedRegex("</?noscript>|<script[^>]*></script>", RegexOptions.CultureInvariant)]
    private static partial Regex NoScript();
}

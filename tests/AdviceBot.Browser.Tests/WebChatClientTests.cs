using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AdviceBot.Core.Content;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AdviceBot.Browser.Tests;

/// <summary>P21: Microsoft's own Web Chat on a force's page, over Direct Line, holding a whole conversation.</summary>
[Collection(ChatTests.Name)]
public sealed partial class WebChatClientTests(ChatFixture fixture) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _hosts = [];
    private ForcePage _trusted = null!;
    private ForcePage _other = null!;
    private RunningProgram _program = null!;

    private ContentSet Content => fixture.Content;

    public async Task InitializeAsync()
    {
        _trusted = await ForcePage.StartAsync();
        _other = await ForcePage.StartAsync();
        _program = await RunningProgram.StartAsync(
            Repository.Content,
            ("DirectLine:SigningKey", Convert.ToBase64String(new byte[32])),
            ("DirectLine:TrustedOrigins:0", _trusted.Origin),
            LearntWords.Setting);
    }

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        await _trusted.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task A_whole_conversation_with_choices_cards_and_the_urgent_card()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        var sockets = 0;
        page.WebSocket += (_, _) => sockets++;
        page.Request += (_, request) =>
        {
            // Web Chat makes some of its own parts from addresses within the page (blob:, data:).
            if (request.Url.StartsWith("http", StringComparison.Ordinal)) _hosts.Enqueue(new Uri(request.Url).Authority);
        };
        await page.GotoAsync(PageOf(_trusted));
        await Expect(page.GetByText("This is an automated assistant").First).ToBeVisibleAsync();

        await SayAsync(page, "I met a man online and he wants money for a flight");
        await Expect(Heading(page, Content.Topics["romance-fraud"].Title)).ToBeVisibleAsync();
        var step = Content.Topics["romance-fraud"].Steps[0];
        await Expect(page.GetByText(step.Ask).First).ToBeVisibleAsync();

        await ChooseAsync(page, step.Options[0].Say);
        await Expect(Heading(page, Content.Topics["romance-fraud"].Sections.Single(section => section.Id == step.Options[0].Show).Heading)).ToBeVisibleAsync();
        var card = page.Locator(".ac-adaptiveCard");
        await Expect(card).ToHaveCountAsync(1);
        await Expect(card).ToContainTextAsync(Content.Services[Content.Topics["romance-fraud"].Services[0]].Name);
        await Expect(card.Locator("a[href^='tel:']").First).ToBeVisibleAsync();

        await SayAsync(page, "he is outside my door with a knife");
        await Expect(page.GetByText(Content.Replies["carry-on"].Text.Plain).First).ToBeAttachedAsync();
        await Expect(Heading(page, Content.Replies["urgent-emergency"].Title)).ToBeInViewportAsync();
        await Expect(card.Nth(1)).ToContainTextAsync("National Stalking Helpline");

        await Expect(page.GetByText(SendFailed())).ToHaveCountAsync(0);
        Assert.Equal(1, sockets);
        Assert.Equal(new[] { new Uri(_trusted.Origin).Authority, _program.Address.Authority }.Order(), _hosts.Distinct().Order());
    }

    [Fact]
    public async Task A_page_of_a_site_that_is_not_trusted_gets_nothing()
    {
        await using var context = await fixture.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(PageOf(_other));
        await Expect(page).ToHaveTitleAsync("Refused: Failed to fetch");
        var closed = await page.EvaluateAsync<bool>("""
            address => new Promise(resolve => {
              const socket = new WebSocket(address);
              socket.onopen = () => resolve(false);
              socket.onclose = () => resolve(true);
            })
            """, $"ws://{_program.Address.Authority}/v3/directline/conversations/any/stream?t=any");
        Assert.True(closed);
    }

    private string PageOf(ForcePage page) => $"{page.Origin}/?assistant={Uri.EscapeDataString(_program.Address.ToString())}";

    private static async Task SayAsync(IPage page, string words)
    {
        var box = page.GetByTestId("send box text area").Or(page.Locator("[data-id='webchat-sendbox-input']")).First;
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    private static Task ChooseAsync(IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Last.ClickAsync();

    private static ILocator Heading(IPage page, string words) => page.GetByRole(AriaRole.Heading, new() { Name = words, Exact = true }).First;

    [GeneratedRegex("Send failed|Unable to connect", RegexOptions.IgnoreCase)]
    private static partial Regex SendFailed();
}

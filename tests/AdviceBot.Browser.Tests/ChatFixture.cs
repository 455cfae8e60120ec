using AdviceBot.Core.Content;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>One program and one Chromium for all browser tests; each test has a browser context of its own.</summary>
public sealed class ChatFixture : IAsyncLifetime
{
    private static readonly string[] ChromiumArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private RunningProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _program!.Address;

    /// <summary>The words that the pages must show.</summary>
    public ContentSet Content { get; } = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!;

    public async Task InitializeAsync()
    {
        // A machine that builds and tests other things at the same time is slow; how fast the chat is, the benchmarks measure.
        Assertions.SetDefaultExpectTimeout(120_000);
        _program = await RunningProgram.StartAsync(Repository.Content);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ChromiumArguments,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }

    /// <summary>Opens the chat in a new, empty browser context.</summary>
    public async Task<ChatWindow> OpenAsync(int width = 1280, int height = 900, bool javaScript = true, bool touch = false, ColorScheme scheme = ColorScheme.Light, string path = "/")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            HasTouch = touch,
            IsMobile = touch,
            ColorScheme = scheme,
        });
        return await ChatWindow.OpenAsync(context, Address, Content, path, javaScript);
    }
}

[CollectionDefinition(Name)]
public sealed class ChatTests : ICollectionFixture<ChatFixture>
{
    public const string Name = "chat";
}

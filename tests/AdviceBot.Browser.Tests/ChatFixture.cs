using System.Globalization;
using AdviceBot.Core.Content;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>One program and one Chromium for all browser tests; each test has a browser context of its own.</summary>
public sealed class ChatFixture : IAsyncLifetime
{
    /// <summary>How long a test waits for what must happen, in milliseconds; BROWSER_PATIENCE shortens it for whoever is mending a test.</summary>
    public static float Patience { get; } = float.Parse(Environment.GetEnvironmentVariable("BROWSER_PATIENCE") ?? "120000", CultureInfo.InvariantCulture);

    private HostSite? _host;
    private RunningProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _program!.Address;

    /// <summary>A force's own site, on another origin, that shows the chat in a panel.</summary>
    public HostSite Host => _host!;

    /// <summary>The words that the pages must show.</summary>
    public ContentSet Content { get; } = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!;

    public async Task InitializeAsync()
    {
        // A machine that builds and tests other things at the same time is slow; how fast the chat is, the benchmarks measure.
        Assertions.SetDefaultExpectTimeout(Patience);
        _host = await HostSite.StartAsync();
        _program = await RunningProgram.StartAsync(Repository.Content, ("Embedding:Origins:0", _host.Allowed.GetLeftPart(UriPartial.Authority)));
        _host.Chat = _program.Address;
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>A new, empty browser context for pages that are not the chat's own.</summary>
    public async Task<IBrowserContext> NewContextAsync()
    {
        var context = await _browser!.NewContextAsync();
        context.SetDefaultTimeout(120_000);
        return context;
    }

    /// <summary>Starts another Chromium.</summary>
    /// <param name="withBackForwardCache">Whether it may keep whole pages for the Back button, as a person's does; Playwright's own does not.</param>
    public Task<IBrowser> LaunchAsync(bool withBackForwardCache = false) => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium.Path,
        Args = Chromium.Arguments,
        IgnoreDefaultArgs = withBackForwardCache ? ["--disable-back-forward-cache"] : [],
    });

    /// <summary>Starts a Chromium that keeps its profile, as a person's does, in a folder.</summary>
    public Task<IBrowserContext> LaunchWithProfileAsync(string folder, bool javaScript) => _playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        ExecutablePath = Chromium.Path,
        Args = Chromium.Arguments,
        BaseURL = Address.ToString(),
        JavaScriptEnabled = javaScript,
    });

    /// <summary>Opens the chat in a new, empty browser context.</summary>
    public async Task<ChatWindow> OpenAsync(
        int width = 1280, int height = 900, bool javaScript = true, bool touch = false, ColorScheme scheme = ColorScheme.Light, string path = "/", Action<BrowserNewContextOptions>? more = null, IBrowser? browser = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            HasTouch = touch,
            IsMobile = touch,
            ColorScheme = scheme,
        };
        more?.Invoke(options);
        return await OpenAsync(await (browser ?? _browser!).NewContextAsync(options), path, javaScript);
    }

    /// <summary>Opens the chat in a browser context.</summary>
    public Task<ChatWindow> OpenAsync(IBrowserContext context, string path = "/", bool javaScript = true) =>
        ChatWindow.OpenAsync(context, [Address, Host.Allowed, Host.NotAllowed], Content, path, javaScript);

    /// <summary>Does what ends a conversation, and waits until the server, which kept it before, keeps it no more.</summary>
    public async Task AssertForgottenAfterAsync(string conversation, Func<Task> act)
    {
        Assert.True(await IsKeptAsync(conversation));
        await act();
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience));
        while (await IsKeptAsync(conversation)) Assert.False(limit.IsCancellationRequested, "The server was not told.");
    }

    /// <summary>
    /// Whether the server still holds a conversation that was asked the romance fraud page's question: "help" has it asked again, and
    /// changes nothing, so this can be asked until it is so no more.
    /// </summary>
    private async Task<bool> IsKeptAsync(string conversation)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var form = new FormUrlEncodedContent([new("conversation", conversation), new("message", "help")]);
        var page = await (await client.PostAsync("/", form)).Content.ReadAsStringAsync();
        // A turn that meets the deletion half way is told to be sent again; the next look sees how it ended.
        return !page.Contains(conversation, StringComparison.Ordinal) || page.Contains(Content.Topics["romance-fraud"].Steps[0].Ask, StringComparison.Ordinal);
    }
}

[CollectionDefinition(Name)]
public sealed class ChatTests : ICollectionFixture<ChatFixture>
{
    public const string Name = "chat";
}

using AdviceBot.Core.Content;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>The chat in one browser window. Every request is recorded, and none leaves this machine.</summary>
public sealed class ChatWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ContentSet _content;

    private readonly bool _scripted;

    private ChatWindow(IBrowserContext context, IPage page, ContentSet content, bool scripted) =>
        (_context, Page, _content, _scripted) = (context, page, content, scripted);

    public IPage Page { get; }

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<Uri> Requests { get; } = [];

    /// <summary>The method of each request, in order: the browser itself asks for an icon when it likes, but only the chat posts.</summary>
    public List<string> Methods { get; } = [];

    /// <summary>What the browser complained about in its console.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Box => Page.GetByLabel(_content.Labels["message-label"]);

    public ILocator Log => Page.GetByRole(AriaRole.Log);

    public ILocator Messages => Log.Locator("li.turn");

    public static async Task<ChatWindow> OpenAsync(IBrowserContext context, IReadOnlyList<Uri> sites, ContentSet content, string path, bool scripted)
    {
        context.SetDefaultTimeout(ChatFixture.Patience);
        var page = await context.NewPageAsync();
        var window = new ChatWindow(context, page, content, scripted);
        page.Request += (_, request) =>
        {
            window.Requests.Add(new Uri(request.Url));
            window.Methods.Add(request.Method);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") window.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => window.Complaints.Add(error);
        await context.RouteAsync(url => sites.All(site => site.Authority != new Uri(url).Authority), route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Weather</title><p>Somewhere else" }));
        await page.GotoAsync(path);
        return window;
    }

    /// <summary>Writes a message, sends it with the button and waits for the answer.</summary>
    public async Task SayAsync(string words)
    {
        await Box.FillAsync(words);
        await SendAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = _content.Labels["send"], Exact = true }).ClickAsync());
    }

    /// <summary>Presses the newest button with these words and waits for the answer.</summary>
    public Task ChooseAsync(string words) =>
        SendAsync(() => Page.Locator("button.choice", new() { Has = Page.Locator($".choice-say:text-is(\"{words}\")") }).Last.ClickAsync());

    /// <summary>Does what sends the form and waits: for the answer where the script asks for it, for the whole new page where the browser posts.</summary>
    public async Task SendAsync(Func<Task> act)
    {
        if (_scripted)
        {
            await Page.RunAndWaitForResponseAsync(act, response => response.Request.Method == "POST");
            return;
        }

        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromMinutes(2));
        Page.Load -= Loaded;
    }

    /// <summary>The id in the chat's form.</summary>
    public Task<string> ConversationIdAsync() => Page.Locator("#composer input[name=conversation]").InputValueAsync();

    /// <summary>
    /// Presses the exit, and stays as if the destination never answered: a browser that is on its way to another site lets nobody look
    /// into the page, so the journey is called off at its first step.
    /// </summary>
    /// <returns>The address that it would have gone to.</returns>
    public Task<string> PressExitAndStayAsync() => Page.EvaluateAsync<string>(
        """
        () => new Promise(gone => {
          navigation.addEventListener('navigate', event => {
            event.preventDefault()
            gone(event.destination.url)
          })
          document.querySelector('.exit-link').click()
        })
        """);

    /// <summary>Goes back as a person does; Playwright's own way waits for a load that a page kept whole never has.</summary>
    public async Task BackAsync()
    {
        try
        {
            await Page.EvaluateAsync("() => { setTimeout(() => history.back()) }");
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            // It has gone already.
        }
    }

    /// <summary>Takes a picture: of the whole page from its top, or of what is in view.</summary>
    public async Task ShotAsync(string name, bool whole = true)
    {
        if (whole) await Page.EvaluateAsync("scrollTo(0, 0)");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, name + ".png"), FullPage = whole });
    }

    /// <summary>Closes the window; a browser that was closed before has closed it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Page.IsClosed) await _context.DisposeAsync();
    }
}

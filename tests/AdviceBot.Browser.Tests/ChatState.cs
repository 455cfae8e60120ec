using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>A state in which a person may meet the chat, and how it is reached.</summary>
/// <param name="Path">The page that is opened.</param>
/// <param name="JavaScript">Whether scripts run.</param>
/// <param name="ReachAsync">What a person then does.</param>
internal sealed record ChatState(string Path, bool JavaScript, Func<ChatFixture, ChatWindow, Task> ReachAsync)
{
    private const string Romance = "I met a man online and he wants money for a flight";

    /// <summary>The states by name.</summary>
    public static IReadOnlyDictionary<string, ChatState> All { get; } = new Dictionary<string, ChatState>
    {
        ["welcome"] = Page("/"),
        ["question"] = Said(Romance),
        ["answer"] = new("/", true, async (_, window) =>
        {
            await SayAsync(window, Romance);
            await window.ChooseAsync("Yes");
            await Assertions.Expect(window.Messages).ToHaveCountAsync(4);
        }),
        ["did-you-mean"] = Said("someone is messaging me"),
        ["declined"] = Said("can i bring my rabbit on a train"),
        ["urgent-emergency"] = Said("he is outside my door with a knife"),
        ["urgent-crisis"] = Said("I want to end my life"),
        ["urgent-child"] = Said("a man online asked my 12 year old daughter for photos"),
        ["urgent-serious"] = Said("my ex keeps turning up at my work"),
        ["stopped"] = new("/", true, async (_, window) =>
        {
            await SayAsync(window, Romance);
            await window.SayAsync("stop");
            await Assertions.Expect(window.Messages).ToHaveCountAsync(1);
        }),
        ["message-missing"] = new("/", true, async (chat, window) =>
        {
            await window.Page.Locator(".send").ClickAsync();
            await Assertions.Expect(window.Page.Locator("#problem")).ToHaveTextAsync(chat.Content.Labels["message-missing"]);
        }),
        ["message-not-sent"] = new("/", true, async (chat, window) =>
        {
            await window.Page.RouteAsync(chat.Address.ToString(), route => route.AbortAsync());
            await window.Box.FillAsync(Romance);
            await window.Page.Locator(".send").ClickAsync();
            await Assertions.Expect(window.Page.Locator("#problem")).ToHaveTextAsync(chat.Content.Labels["send-failed"]);
        }),
        ["waiting"] = new("/", true, async (chat, window) =>
        {
            await window.Page.RouteAsync(chat.Address.ToString(), _ => { });
            await window.Box.FillAsync(Romance);
            await window.Page.Locator(".send").ClickAsync();
            await Assertions.Expect(window.Page.Locator("#status")).ToHaveTextAsync(chat.Content.Labels["working"]);
        }),
        ["exit-armed"] = new("/", true, async (chat, window) =>
        {
            await window.Page.Clock.InstallAsync(new() { TimeDate = DateTime.UnixEpoch });
            await window.Page.Clock.PauseAtAsync(DateTime.UnixEpoch.AddDays(1));
            await window.Page.Keyboard.PressAsync("Shift");
            await Assertions.Expect(window.Page.Locator("#exit-status")).ToHaveTextAsync(chat.Content.Labels["exit-press-two"]);
            await window.Page.Clock.ResumeAsync();
        }),
        ["exit-cover"] = new("/", true, (_, window) => window.PressExitAndStayAsync()),
        ["topic"] = Page("/advice/romance-fraud"),
        ["topics"] = Page("/advice"),
        ["privacy"] = Page("/privacy"),
        ["language"] = Page("/languages/ar"),
        ["other-language"] = Said("Dzień dobry, ktoś ukradł mi telefon i nie wiem, co mam teraz zrobić"),
        ["not-found"] = Page("/nowhere"),
        ["no-script-welcome"] = Page("/", javaScript: false),
        ["no-script-question"] = Said(Romance, javaScript: false),
        ["no-script-urgent"] = Said("he is outside my door with a knife", javaScript: false),
        ["no-script-missing"] = new("/", false, (_, window) => window.SayAsync(" ")),
    };

    /// <summary>The names, for a theory.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Keys];

    /// <summary>Opens a window and brings it into a state.</summary>
    public static async Task<ChatWindow> OpenAsync(ChatFixture chat, string name, int width = 1280, int height = 900, Action<BrowserNewContextOptions>? more = null)
    {
        var state = All[name];
        var window = await chat.OpenAsync(width, height, state.JavaScript, touch: width < 600, path: state.Path, more: more);
        await state.ReachAsync(chat, window);
        return window;
    }

    private static ChatState Page(string path, bool javaScript = true) => new(path, javaScript, (_, _) => Task.CompletedTask);

    private static ChatState Said(string words, bool javaScript = true) => new("/", javaScript, (_, window) => SayAsync(window, words));

    private static async Task SayAsync(ChatWindow window, string words)
    {
        await window.SayAsync(words);
        await Assertions.Expect(window.Messages.Nth(1)).ToBeVisibleAsync();
    }
}

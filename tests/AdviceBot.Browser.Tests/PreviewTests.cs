using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>An editor at work with the preview: what is saved is there without a reload by hand, and a mistake is told beside its line (E12, E13).</summary>
[Collection(ChatTests.Name)]
public sealed partial class PreviewTests(ChatFixture chat) : IAsyncLifetime
{
    private const string First = "Do not send money, for a flight or anything else, to someone you have only met online.";
    private const string Message = "I met a man online and he wants money for a flight";

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-content-").FullName;
    private RunningProgram? _program;
    private IBrowserContext? _context;
    private IPage? _page;

    private string File => Path.Combine(_folder, "topics", "scams", "romance-fraud.md");

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }

        _program = await RunningProgram.StartPreviewAsync(_folder, LearntWords.Setting);
        _context = await chat.NewContextAsync();
        _page = await _context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task E12_a_saved_change_is_in_every_view_without_a_reload_by_hand()
    {
        await OpenAsync();
        await Assertions.Expect(Frame("Web chat").Locator(".answer")).ToContainTextAsync(First);
        // What an editor has begun to type in the box is not lost.
        await _page!.GetByLabel("A message").FillAsync("half a ques");

        Save(text => text.Replace(First, "Send nothing to this person today.", StringComparison.Ordinal).Replace("title: Romance fraud", "title: Dating fraud", StringComparison.Ordinal));

        await Assertions.Expect(Frame("Web chat").Locator(".answer")).ToContainTextAsync("Send nothing to this person today.");
        await Assertions.Expect(Frame("Small telephone, 320 pixels").Locator(".answer")).ToContainTextAsync("Send nothing to this person today.");
        await Assertions.Expect(Frame("Plain page").Locator("article")).ToContainTextAsync("Send nothing to this person today.");
        await Assertions.Expect(Part("teams")).ToContainTextAsync("Send nothing to this person today.");
        await Assertions.Expect(Part("spoken")).ToContainTextAsync("Send nothing to this person today.");
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dating fraud");
        await Assertions.Expect(_page.GetByLabel("A message")).ToHaveValueAsync("half a ques");
        Assert.Equal(320, await _page.GetByTitle("Small telephone, 320 pixels").EvaluateAsync<int>("frame => frame.clientWidth"));
    }

    [Fact]
    public async Task E12_a_mistake_is_told_beside_its_line_and_the_bot_s_answer_changes_once_it_is_mended()
    {
        await OpenAsync();
        await _page!.GetByLabel("A message").FillAsync(Message);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Assertions.Expect(Frame("What the bot says").Locator("#turns")).ToContainTextAsync(First);
        await Assertions.Expect(_page.Locator("#why")).ToContainTextAsync("romance-fraud (Romance fraud)");

        Save(text => text.Replace(First, "Send nothing today.", StringComparison.Ordinal).Replace("\nowner:", "\nonwer:", StringComparison.Ordinal));
        await Assertions.Expect(_page.Locator("#L5 .below")).ToHaveTextAsync("\"onwer\" is not a setting of this file. Did you mean \"owner\"?");
        await Assertions.Expect(_page.Locator(".state")).ToHaveTextAsync("The file has an error, so what you see is the page as it was when it was last right. Mend the errors below.");
        await Assertions.Expect(Frame("Web chat").Locator(".answer")).ToContainTextAsync(First);
        await Assertions.Expect(Frame("What the bot says").Locator("#turns")).ToContainTextAsync(First);

        Save(text => text.Replace("\nonwer:", "\nowner:", StringComparison.Ordinal));
        await Assertions.Expect(_page.Locator("#L5 .below")).ToHaveCountAsync(0);
        await Assertions.Expect(_page.Locator(".state")).ToHaveCountAsync(0);
        await Assertions.Expect(Frame("What the bot says").Locator("#turns")).ToContainTextAsync("Send nothing today.");
    }

    [Theory]
    [InlineData("/preview", 1280, ColorScheme.Light)]
    [InlineData("/preview", 320, ColorScheme.Dark)]
    [InlineData("/preview/topics/romance-fraud", 1280, ColorScheme.Dark)]
    [InlineData("/preview/topics/romance-fraud", 320, ColorScheme.Light)]
    public async Task A2_A16_nothing_is_found_by_axe_and_nothing_is_wider_than_the_screen(string path, int width, ColorScheme scheme)
    {
        Save(text => text.Replace("\nowner:", "\nonwer:", StringComparison.Ordinal));
        await _page!.EmulateMediaAsync(new() { ColorScheme = scheme });
        await _page.SetViewportSizeAsync(width, 900);
        await OpenAsync(path);
        await Assertions.Expect(_page.Locator("main .mark.errors", new() { HasText = "2 errors" }).First).ToBeVisibleAsync();

        // The chat in the frames is looked at in tests of its own; here it stands twice, which axe takes for one page with two of each landmark.
        var result = await _page.RunAxe(new AxeRunOptions { Iframes = false, RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });

        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(found => $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Select(node => $"{node.Target} {node.Html}"))}")));
        Assert.Equal(width, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"preview-{(path.EndsWith("preview", StringComparison.Ordinal) ? "list" : "topic")}-{width}.png"), FullPage = true });
    }

    [Fact]
    public async Task The_list_is_searched_as_somebody_types()
    {
        await OpenAsync("/preview");
        await _page!.GetByLabel("Find a page").FillAsync("romance fraud");

        await Assertions.Expect(_page.Locator("#found")).ToHaveTextAsync("1 page");
        await Assertions.Expect(_page.Locator("main .topics li:visible")).ToHaveTextAsync(["Romance fraud"]);
    }

    private async Task OpenAsync(string path = "/preview/topics/romance-fraud")
    {
        await _page!.GotoAsync(_program!.Address + path.TrimStart('/'));
        await Assertions.Expect(_page.Locator("#live")).ToHaveTextAsync(Listening());
    }

    [GeneratedRegex("^(Changes show as you save|Up to date at [0-9:]{8})$")]
    private static partial Regex Listening();

    private IFrameLocator Frame(string title) => _page!.FrameLocator($"iframe[title='{title}']");

    private ILocator Part(string name) => _page!.Locator($"[data-part={name}]");

    private void Save(Func<string, string> change) => System.IO.File.WriteAllText(File, change(System.IO.File.ReadAllText(File)));
}

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>An editor alone: a new page from the template to the chat that answers with it, and a change made in the browser (E7, E13).</summary>
[Collection(ChatTests.Name)]
public sealed class EditorJourneyTests(ChatFixture chat) : IAsyncLifetime
{
    private const string First = "Do not send money, for a flight or anything else, to someone you have only met online.";
    private const string Romance = "I met a man online and he wants money for a flight";
    private const string Question = "my allotment shed was emptied of garden tools";

    private readonly string _site = Directory.CreateTempSubdirectory("advicebot-site-").FullName;
    private readonly List<Process> _started = [];
    private RunningProgram? _program;
    private IBrowserContext? _context;
    private IPage? _page;

    private string Content => Path.Combine(_site, "content");

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Content, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _context = await chat.NewContextAsync();
        _page = await _context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
        foreach (var process in _started)
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_site, recursive: true);
    }

    [Fact]
    public async Task E7_a_new_page_goes_from_the_template_to_the_chat_that_answers_with_it()
    {
        Assert.Contains("topics/scams/allotment-thefts.md is made.", await NewAsync("Allotment thefts\nTools are taken from an allotment or a shed\nscams\nCyber Protect team\n"), StringComparison.Ordinal);
        _program = await RunningProgram.StartPreviewAsync(Content, LearntWords.Setting);
        await _page!.GotoAsync(_program.Address + "preview/topics/allotment-thefts");
        await Assertions.Expect(_page.Locator("#L11 .below").First).ToHaveTextAsync("\"questions\" needs at least 10 lines; it has 0.");

        var file = Path.Combine(Content, "topics", "scams", "allotment-thefts.md");
        await File.WriteAllTextAsync(file, Written(await File.ReadAllTextAsync(file)));

        await Assertions.Expect(_page.Locator(".below")).ToHaveCountAsync(0);
        await Assertions.Expect(_page.FrameLocator("iframe[title='Web chat']").Locator(".answer")).ToContainTextAsync("Write down which tools are gone.");
        await _page.GetByLabel("A message").FillAsync(Question);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.FrameLocator("iframe[title='What the bot says']").Locator("#turns")).ToContainTextAsync("Write down which tools are gone.");
        await Assertions.Expect(_page.Locator("#why")).ToContainTextAsync("allotment-thefts (Allotment thefts)");

        await AssertAnswersAsync(Question, "Write down which tools are gone.");
    }

    [Fact]
    public async Task E13_a_change_made_in_Decap_is_what_the_chat_answers()
    {
        var backend = await StartDecapServerAsync();
        _program = await RunningProgram.StartAsync(Guided("Admin__Enabled", "AdviceBot.Web", $"dotnet {Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll")} --urls http://127.0.0.1:0", ("Admin__Backend", backend), ("Understanding__EncoderFolder", LearntWords.NewFolder())));
        var refused = new List<string>();
        _page!.Console += (_, message) =>
        {
            if (message.Type == "error") refused.Add(message.Text);
        };

        await _page.GotoAsync(_program.Address + "admin");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Topics: scams" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Romance fraud" }).ClickAsync();
        var text = _page.Locator("textarea[id^='body-field']");
        await Assertions.Expect(text).ToHaveValueAsync(new Regex("^\\s*" + Regex.Escape(First)));
        await text.FillAsync((await text.InputValueAsync()).Replace(First, "Send nothing to this person today.", StringComparison.Ordinal));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await _page.GetByText("Publish now", new() { Exact = true }).ClickAsync();

        await WaitForAdviceAsync("romance-fraud", "Send nothing to this person today.");
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "admin-published.png") });
        await AssertAnswersAsync(Romance, "Send nothing to this person today.");
        // What Decap wrote is as right as what it read, in every setting.
        var (_, findings) = await RunAsync(Program("check", "--quick", "--content", Content), string.Empty);
        Assert.DoesNotContain("romance-fraud.md:", findings, StringComparison.Ordinal);
        Assert.DoesNotContain(refused, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static string Written(string template) => template
        .Replace("sources: []", "sources:\n  - https://www.police.uk/", StringComparison.Ordinal)
        .Replace("questions: []", "questions:\n" + Lines(
            "somebody stole tools from my allotment", "my allotment shed was broken into", "the padlock on the allotment shed was cut", "spades and a mower are gone from the allotment",
            "thieves on our allotments again", "my garden shed was emptied at the allotment", "allotment break in", "they took my strimmer from the shed", "our allotment society has had tools taken", "who do I tell about allotment shed thefts"), StringComparison.Ordinal)
        .Replace("tests: []", "tests:\n" + Lines("my allotment shed lock was forced", "tools gone from our allotment", "allotment shed raided last night", "strimmer and spade taken from the allotment"), StringComparison.Ordinal)
        .Replace("services: []", "services: [victim-support]", StringComparison.Ordinal)
        .Replace("Write the action first, in 20 words or fewer. Then about 100 words more.", "Write down which tools are gone. Then report it to the police.", StringComparison.Ordinal)
        .Replace("Write what to do, in the order in which to do it.", "Fit a stronger lock. Mark your tools with your postcode.", StringComparison.Ordinal);

    private static string Lines(params string[] lines) => string.Join('\n', lines.Select(line => "  - " + line));

    private async Task AssertAnswersAsync(string message, string expected)
    {
        await _page!.GotoAsync(_program!.Address.ToString());
        await _page.Locator("#composer [name=message], [name=message]").First.FillAsync(message);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(_page.Locator("#turns")).ToContainTextAsync(expected);
    }

    // The program looks for changes; this looks at the program.
    private async Task WaitForAdviceAsync(string topic, string expected)
    {
        using var client = new HttpClient { BaseAddress = _program!.Address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(ChatFixture.Patience));
        while (!(await client.GetStringAsync($"/advice/{topic}")).Contains(expected, StringComparison.Ordinal)) Assert.False(limit.IsCancellationRequested, "The change is not served.");
    }

    private async Task<string> NewAsync(string answers)
    {
        var (code, output) = await RunAsync(Program("new", "--content", Content), answers);
        Assert.Equal(0, code);
        return output;
    }

    private static ProcessStartInfo Program(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll"), .. arguments]);

    private static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo start, string input)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    // A line of docs/editors.md, run in the folder that holds content as the guide says, on ports of the test's own.
    private ProcessStartInfo Guided(string has, string program, string instead, params (string Name, string Value)[] environment)
    {
        var line = File.ReadLines(Path.Combine(Repository.Root, "docs", "editors.md")).Single(line => line.Contains(has, StringComparison.Ordinal) && line.Contains(program, StringComparison.Ordinal));
        var clients = Directory.CreateDirectory(Path.Combine(_site, "tests", "clients"));
        var decap = Path.Combine(clients.FullName, "decap");
        if (!Directory.Exists(decap)) Directory.CreateSymbolicLink(decap, Path.Combine(Repository.Root, "tests", "clients", "decap"));
        var start = new ProcessStartInfo("bash", ["-c", "export " + line.Replace(" " + program, "\nexec " + instead, StringComparison.Ordinal)]) { WorkingDirectory = _site };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private async Task<string> StartDecapServerAsync()
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var start = Guided("BIND_HOST", "node", "node", ("PORT", port));
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Process.Start(start)!;
        _started.Add(process);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("listening", StringComparison.OrdinalIgnoreCase) == true) listening.TrySetResult();
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return $"http://127.0.0.1:{port}/api/v1";
    }
}

using System.Diagnostics;
using System.Threading.Channels;
using AdviceBot.Tests.Support;

namespace AdviceBot.Benchmarks.Turns;

/// <summary>A bot in a process of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string MeaningLearnt = "Messages are understood by words and meaning";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _passed = [];

    private BotProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) _lines.Writer.TryWrite(text);
            else _lines.Writer.TryComplete();
        };
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The operating system's number of it.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it can tell what it has used, as the bots that this program hosts can; the operating system knows less.</summary>
    public bool TellsItsUse { get; private init; }

    /// <summary>Starts one of <see cref="HostCommand"/>'s bots.</summary>
    /// <param name="bot">Which.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="withMeaning">Whether to wait until the program reads meaning too.</param>
    /// <param name="settings">Configuration that differs from the defaults.</param>
    /// <returns>The bot, which listens.</returns>
    public static async Task<BotProcess> StartAsync(string bot, string content, bool withMeaning, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet");
        // Compiled and collected as the program that is delivered.
        string[] asDelivered = ["exec", "--runtimeconfig", Built("AdviceBot.Web.runtimeconfig.json"), "--depsfile", Built("AdviceBot.Benchmarks.deps.json")];
        foreach (var argument in (string[])[.. asDelivered, Built("AdviceBot.Benchmarks.dll"), "host", "--bot", bot, "--content", content]) start.ArgumentList.Add(argument);
        return await StartAsync(start, withMeaning, tellsItsUse: true, settings);
    }

    /// <summary>Starts the published program.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="withMeaning">Whether it is to read meaning, and to be waited for until it does.</param>
    /// <returns>The bot, which listens. It cannot tell what it allocates.</returns>
    public static Task<BotProcess> StartPublishedAsync(string assembly, string content, bool withMeaning) =>
        StartAsync(new ProcessStartInfo("dotnet", [assembly, "--content", content, "--urls", "http://127.0.0.1:0"]), withMeaning, tellsItsUse: false);

    /// <summary>Starts the bot of npm's <c>botbuilder</c>, which <c>npm ci</c> must have installed.</summary>
    /// <param name="script">The script.</param>
    /// <returns>The bot, which listens.</returns>
    public static async Task<BotProcess> StartJavaScriptAsync(string script)
    {
        var start = new ProcessStartInfo("node");
        start.ArgumentList.Add(script);
        start.Environment["NODE_ENV"] = "production";
        var process = new BotProcess(start);
        process.Address = new Uri("http://" + (await process.WaitForAsync("http://")).Trim());
        return process;
    }

    /// <summary>What it has used so far.</summary>
    /// <returns>What it says; of another bot, what the operating system says.</returns>
    public async Task<BotUse> UsedAsync()
    {
        if (!TellsItsUse)
        {
            _process.Refresh();
            return new BotUse(_process.TotalProcessorTime);
        }

        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        return BotUse.Parse(await WaitForAsync(HostCommand.Figures));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<BotProcess> StartAsync(ProcessStartInfo start, bool withMeaning, bool tellsItsUse, params (string Key, string Value)[] settings)
    {
        // Development lets the load in without tokens; nothing else differs from what is delivered.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__AdviceBot.Core"] = "Information";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        // Nothing is learnt while it is measured.
        if (!withMeaning) start.Environment["Understanding__EncoderFolder"] = LearntWords.NewFolder();
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = new BotProcess(start) { TellsItsUse = tellsItsUse };
        process.Address = new Uri((await process.WaitForAsync("Now listening on: ")).Trim());
        if (withMeaning) await process.WaitForAsync(MeaningLearnt);
        return process;
    }

    private static string Built(string file) => Path.Combine(AppContext.BaseDirectory, file);

    // What follows the given words, in the first line that holds them and was not asked for before. The order in which a bot says things
    // is its own affair, so the lines that came before are looked at too.
    private async Task<string> WaitForAsync(string words)
    {
        if (_passed.FindIndex(line => line.Contains(words, StringComparison.Ordinal)) is >= 0 and var at) return Take(at, words);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
            {
                _passed.Add(line);
                if (line.Contains(words, StringComparison.Ordinal)) return Take(_passed.Count - 1, words);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw Fault($"did not say \"{words}\" in {Patience}");
        }

        throw Fault($"has ended and never said \"{words}\"");
    }

    private string Take(int place, string words)
    {
        var line = _passed[place];
        _passed.RemoveAt(place);
        return line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..];
    }

    private InvalidOperationException Fault(string what) => new($"The bot {what}. What it said:\n{string.Join('\n', _passed)}");
}

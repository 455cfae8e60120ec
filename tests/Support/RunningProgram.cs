using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AdviceBot.Tests.Support;

/// <summary>The real program in a process of its own, on a free port of this machine.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private RunningProgram(Process process, Uri address, StringBuilder output) => (_process, Address, _output) = (process, address, output);

    /// <summary>What it has written to its two outputs so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public Uri Address { get; }

    /// <summary>The id of the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the program that was built beside the tests.</summary>
    /// <param name="contentFolder">The content.</param>
    /// <param name="settings">Configuration that differs from the defaults.</param>
    public static Task<RunningProgram> StartAsync(string contentFolder, params (string Key, string Value)[] settings) =>
        StartAsync(["--content", contentFolder, "--urls", "http://127.0.0.1:0"], settings);

    /// <summary>Starts the preview of the program that was built beside the tests.</summary>
    /// <param name="contentFolder">The content.</param>
    /// <param name="settings">Configuration that differs from the defaults.</param>
    public static Task<RunningProgram> StartPreviewAsync(string contentFolder, params (string Key, string Value)[] settings) =>
        StartAsync(["preview", "--content", contentFolder, "--port", "0"], settings);

    private static async Task<RunningProgram> StartAsync(string[] arguments, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return await StartAsync(start);
    }

    /// <summary>Starts a program that serves over HTTP, and waits until it listens.</summary>
    /// <param name="start">How it is started; its two outputs are read.</param>
    /// <exception cref="InvalidOperationException">It did not listen in time; what it wrote is in the message.</exception>
    public static async Task<RunningProgram> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var output = new StringBuilder();
        var process = new Process { StartInfo = start };
        void Read(string? line)
        {
            if (line is null) return;
            lock (output) output.AppendLine(line);
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0) address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningProgram(process, await address.Task.WaitAsync(StartLimit), output);
        }
        catch (TimeoutException)
        {
            process.Kill();
            lock (output) throw new InvalidOperationException($"The program did not start:\n{output}");
        }
    }

    /// <summary>Asks the program to end, as a host or a container does (SIGTERM).</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until the program has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(StartLimit);
        return _process.ExitCode;
    }

    /// <summary>Ends the program as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}

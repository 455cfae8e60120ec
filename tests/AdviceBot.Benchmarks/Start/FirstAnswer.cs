using System.Diagnostics;
using AdviceBot.Benchmarks.Turns;

namespace AdviceBot.Benchmarks.Start;

/// <summary>Starts a program, asks it one thing, and ends it.</summary>
/// <param name="arguments">What <c>dotnet</c> is given.</param>
/// <param name="question">What is asked.</param>
/// <param name="settings">Environment variables.</param>
internal sealed class FirstAnswer(string[] arguments, string question, (string Key, string Value)[] settings)
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Times one start.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The times.</returns>
    /// <exception cref="InvalidOperationException">The program ended before it listened.</exception>
    public async Task<StartTimes> TimeAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var body = new Message("first", question).ToBody();
        using var process = new Process { StartInfo = Start() };
        var clock = Stopwatch.StartNew();
        process.Start();
        try
        {
            var address = await AddressAsync(process, limit.Token);
            var listens = clock.Elapsed.TotalMilliseconds;
            using var response = await client.PostAsync(new Uri(address, "/api/messages"), body, limit.Token);
            var answer = await response.Content.ReadAsStringAsync(limit.Token);
            var answers = clock.Elapsed.TotalMilliseconds;
            process.Refresh();
            var times = new StartTimes(listens, answers, process.TotalProcessorTime.TotalMilliseconds, process.WorkingSet64 / 1e6);
            return response.IsSuccessStatusCode && Message.Texts(answer).Length > 0 ? times : throw new InvalidOperationException($"The bot answered {(int)response.StatusCode}.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        // Development lets the question in without a token; nothing else differs from what is delivered.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return start;
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0) return new Uri(line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException("The program ended before it listened.");
    }
}

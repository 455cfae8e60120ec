using System.Diagnostics;
using System.Text;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.DirectLine;

/// <summary>Runs one of the programs in tests/clients, which use JavaScript that is not ours, and does what it asks for on the way.</summary>
internal static class NodeClient
{
    private const string Question = "? ";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="client">The folder in tests/clients.</param>
    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="answer">Does what the program asks for, or null where it asks for nothing.</param>
    /// <returns>The last line that it wrote.</returns>
    public static async Task<string> RunAsync(string client, IEnumerable<string> arguments, Action<string>? answer = null)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", client);
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"Run: npm ci --ignore-scripts --prefix tests/clients/{client} (tests/run does).");
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = new StringBuilder();
        node.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        node.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        using var end = limit.Token.Register(node.Kill);
        var last = string.Empty;
        while (await node.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (!line.StartsWith(Question, StringComparison.Ordinal))
            {
                last = line;
                continue;
            }

            answer!(line[Question.Length..]);
            await node.StandardInput.WriteLineAsync("done");
        }

        await node.WaitForExitAsync(CancellationToken.None);
        Assert.True(node.ExitCode == 0, $"{client} failed: {errors}");
        return last;
    }
}

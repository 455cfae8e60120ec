using System.Diagnostics;
using System.Text;

namespace AdviceBot.Web.Tests.Support;

/// <summary>Runs a JavaScript program of tests/clients, with the packages that tests/run installed there.</summary>
internal static class NodeClient
{
    private const string Question = "? ";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<(int Code, string Output)> RunAsync(string client, params string[] arguments)
    {
        using var node = Start(client, arguments, input: false);
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output.Trim());
    }

    /// <summary>Runs a program that reads a text, or that asks for things on the way in lines that start with "? ".</summary>
    /// <param name="client">The folder in tests/clients.</param>
    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="text">What the program reads, or null.</param>
    /// <param name="answer">Does what the program asks for, or null where it asks for nothing.</param>
    /// <returns>The last line that it wrote; it ended well.</returns>
    public static async Task<string> TalkAsync(string client, string[] arguments, string? text = null, Action<string>? answer = null)
    {
        using var node = Start(client, arguments, input: true);
        var errors = new StringBuilder();
        node.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        node.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        using var end = limit.Token.Register(node.Kill);
        if (text is not null)
        {
            await node.StandardInput.WriteAsync(text);
            node.StandardInput.Close();
        }

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

    private static Process Start(string client, string[] arguments, bool input)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", client);
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"Run: npm ci --ignore-scripts --prefix tests/clients/{client} (tests/run does).");
        return Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = input,
            RedirectStandardOutput = true,
            RedirectStandardError = input,
        })!;
    }
}

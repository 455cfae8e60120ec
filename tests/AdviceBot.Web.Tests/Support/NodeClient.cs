using System.Diagnostics;

namespace AdviceBot.Web.Tests.Support;

/// <summary>Runs a JavaScript program of tests/clients, with the packages that tests/run installed there.</summary>
internal static class NodeClient
{
    public static async Task<(int Code, string Output)> RunAsync(string client, params string[] arguments)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", client);
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"Run: npm ci --prefix tests/clients/{client} (tests/run does).");
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output.Trim());
    }
}

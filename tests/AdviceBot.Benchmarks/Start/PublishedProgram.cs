using System.Diagnostics;
using AdviceBot.Tests.Support;

namespace AdviceBot.Benchmarks.Start;

/// <summary>The program as it is delivered.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes it.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="InvalidOperationException">It could not be published.</exception>
    public static async Task<string> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        string[] arguments = ["publish", Path.Combine(Repository.Root, "bot", "AdviceBot.Web"), "--configuration", "Release", "--output", folder, "--verbosity", "quiet"];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException("The program could not be published; run \"dotnet publish bot/AdviceBot.Web\" to see why.");
    }

    /// <summary>What <c>dotnet</c> is to run.</summary>
    /// <param name="folder">The folder that it was published to.</param>
    /// <returns>The path.</returns>
    public static string Assembly(string folder) => Path.Combine(folder, "AdviceBot.Web.dll");
}

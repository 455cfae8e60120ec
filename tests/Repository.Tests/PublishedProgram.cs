using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RepositoryTests;

/// <summary>The program as it is published, once for all tests, moved to another folder; and a machine that has only the runtimes.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-publish-").FullName;

    /// <summary>The repository.</summary>
    public string Root { get; } = Repository.Root;

    /// <summary>The published program.</summary>
    public string Folder => Path.Combine(_folder, "moved");

    /// <summary>Whether the sentence encoder could be fetched when the program was built.</summary>
    public bool HasEncoder => File.Exists(Path.Combine(Folder, "models", "sentence-encoder.bin"));

    public async Task InitializeAsync()
    {
        var first = Path.Combine(_folder, "first");
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root, "bot", "AdviceBot.Web"), "--configuration", "Release", "--output", first, "--verbosity", "quiet", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Root,
        };
        // What the tests' own build has set is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var limit = new CancellationTokenSource(Longest);
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync(limit.Token);
        await publish.WaitForExitAsync(limit.Token);
        if (publish.ExitCode != 0) throw new InvalidOperationException($"The program could not be published:\n{output}");
        Directory.Move(first, Folder);
        MakeMachine();
    }

    /// <summary>Starts it in an empty folder, with the Bot Framework's endpoint off as it is where there are no credentials.</summary>
    /// <returns>The running program.</returns>
    public Task<RunningProgram> StartAsync()
    {
        var start = new ProcessStartInfo(Path.Combine(Machine, "dotnet"), [Path.Combine(Folder, "AdviceBot.Web.dll"), "--urls", "http://127.0.0.1:0", "--Channels:BotFramework=false"])
        {
            WorkingDirectory = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName,
        };
        start.Environment["DOTNET_ROOT"] = Machine;
        start.Environment["DOTNET_MULTILEVEL_LOOKUP"] = "0";
        return RunningProgram.StartAsync(start);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private string Machine => Path.Combine(_folder, "machine");

    // The host and the two shared frameworks of this machine, and no SDK.
    private void MakeMachine()
    {
        var dotnet = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;
        Directory.CreateDirectory(Path.Combine(Machine, "shared"));
        File.Copy(Path.Combine(dotnet, "dotnet"), Path.Combine(Machine, "dotnet"));
        Directory.CreateSymbolicLink(Path.Combine(Machine, "host"), Path.Combine(dotnet, "host"));
        foreach (var framework in new[] { "Microsoft.NETCore.App", "Microsoft.AspNetCore.App" })
            Directory.CreateSymbolicLink(Path.Combine(Machine, "shared", framework), Path.Combine(dotnet, "shared", framework));
    }
}

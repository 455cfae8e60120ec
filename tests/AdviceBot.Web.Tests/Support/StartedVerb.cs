using System.Diagnostics;

namespace AdviceBot.Web.Tests.Support;

/// <summary>Runs a verb of the delivered program in a process of its own, with an environment of its own: what other tests start does not see it.</summary>
internal static class StartedVerb
{
    public static async Task<VerbResult> RunAsync(IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] content = args.Contains("--content") ? [] : ["--content", Repository.Content];
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll"), .. args, .. content]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new VerbResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }
}

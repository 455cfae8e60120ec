using System.Diagnostics;

namespace AdviceBot.Web.Tests.Support;

/// <summary>The delivered program in a process of its own, for configurations that it refuses.</summary>
internal static class StartedProgram
{
    /// <summary>Runs the program until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "AdviceBot.Web.dll"), "--urls", "http://127.0.0.1:0"]) start.ArgumentList.Add(argument);
        if (!arguments.Contains("--content")) arguments = ["--content", Repository.Content, .. arguments];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error + await output);
    }
}

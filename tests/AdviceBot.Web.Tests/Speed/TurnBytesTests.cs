using System.Diagnostics;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Tests.Speed;

/// <summary>
/// What a turn allocates, beside what a bare waterfall of the same SDK does in the same run: the benchmark <c>turns</c>, in small. Bytes are
/// counted and not timed, so that no other work on the machine changes them.
/// </summary>
public sealed class TurnBytesTests
{
    private const double MostGrowth = 4.0 / 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData("AdviceBot", "advice")]
    [InlineData("AdviceBot", "choice")]
    [InlineData("AdviceBot, PostgreSQL", "advice")]
    [InlineData("AdviceBot, PostgreSQL", "choice")]
    public void Turn_allocates_no_third_more_against_a_bare_waterfall_than_was_written_down(string bot, string turn)
    {
        var known = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "AdviceBot.Benchmarks", "ratios.json")))[bot]![turn]!;
        var ratio = Measured.Value[(bot, turn)] / Measured.Value[("bare bot", "waterfall")];
        Assert.True(
            ratio <= (double)known * MostGrowth,
            string.Create(CultureInfo.InvariantCulture, $"{bot}: a turn \"{turn}\" allocates {ratio:F2} times what a bare waterfall turn does; ratios.json says {known}. docs/evaluation/speed-history.md tells how to find out why."));
    }

    private static readonly Lazy<IReadOnlyDictionary<(string Bot, string Turn), double>> Measured = new(Measure);

    private static Dictionary<(string Bot, string Turn), double> Measure()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("advicebot-turns-").FullName, "turns.json");
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Repository.Root, "tests", "AdviceBot.Benchmarks", "bin", build.Parent!.Name, build.Name, "AdviceBot.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { program, "turns", "--content", Repository.Content, "--no-javascript", "--postgres", "--turns", "300", "--warm-up", "200", "--settled", "0", "--pause", "0", "--at-once", "2", "--json", file }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Result + errors.Result);

        return JArray.Parse(File.ReadAllText(file)).ToDictionary(row => ((string)row["Bot"]!, (string)row["Turn"]!), row => (double)row["AllocatedBytes"]!);
    }
}

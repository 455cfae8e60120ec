using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Operations;

/// <summary>Which libraries the delivered program has in memory: what only some configuration needs takes a megabyte or two each.</summary>
public sealed class LoadedLibrariesTests
{
    private const string Telemetry = "OpenTelemetry.dll";

    private static readonly string[] OnlyWhereConfigured =
        [Telemetry, "OpenTelemetry.Api.dll", "OpenTelemetry.Exporter.OpenTelemetryProtocol.dll", "Microsoft.Identity.Client.dll", "Npgsql.dll", "Azure.Core.dll"];

    [Fact]
    public void Each_of_them_is_a_file_beside_the_program() => Assert.All(OnlyWhereConfigured, name => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, name)), name));

    [Fact]
    public async Task With_nothing_configured_a_message_is_answered_without_them()
    {
        var loaded = await LoadedAfterAMessageAsync();
        Assert.Contains("AdviceBot.Core.dll", loaded);
        Assert.Empty(OnlyWhereConfigured.Intersect(loaded, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_configured_is_loaded() => Assert.Contains(Telemetry, await LoadedAfterAMessageAsync(("Telemetry:Endpoint", "http://127.0.0.1:9")));

    private static async Task<HashSet<string>> LoadedAfterAMessageAsync(params (string, string)[] settings)
    {
        await using var program = await RunningProgram.StartAsync(Repository.Content, [LearntWords.Setting, .. settings]);
        using var http = new HttpClient { BaseAddress = program.Address };
        using var answer = await http.PostAsync(Activities.Message("I met a man online and he wants money for a flight"));
        answer.EnsureSuccessStatusCode();
        var maps = await File.ReadAllLinesAsync($"/proc/{program.ProcessId}/maps");
        return [.. maps.Select(Path.GetFileName).OfType<string>()];
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace RepositoryTests;

/// <summary>What <c>dotnet publish</c> gives runs from any folder of a machine that has the ASP.NET Core runtime and nothing else.</summary>
public sealed partial class PublishTests(PublishedProgram program) : IClassFixture<PublishedProgram>
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public void It_needs_the_runtimes_of_NET_and_ASP_NET_Core_and_brings_neither()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(program.Folder, "AdviceBot.Web.runtimeconfig.json")));
        var frameworks = settings.RootElement.GetProperty("runtimeOptions").GetProperty("frameworks").EnumerateArray().Select(framework => framework.GetProperty("name").GetString());
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.NETCore.App"], frameworks.Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(program.Folder, "System.Private.CoreLib.dll")));
    }

    [Fact]
    public void It_brings_the_content_and_what_was_learnt_from_it()
    {
        Assert.Equal(Files(Path.Combine(program.Root, "content")), Files(Path.Combine(program.Folder, "content")));
        string[] always = ["languages.bin", "lessons.bin", "second-look-words.bin", "teaching.bin"];
        string[] more = program.HasEncoder ? ["embeddings.bin", "second-look-meaning.bin", "sentence-encoder.bin", "weights.bin"] : ["words.bin"];
        Assert.Superset(new HashSet<string>([.. always, .. more]), Files(Path.Combine(program.Folder, "models")).ToHashSet());
    }

    [Fact]
    public async Task Moved_elsewhere_it_answers_over_http_and_learns_nothing_anew()
    {
        using var limit = new CancellationTokenSource(Longest);
        var learnt = Learnt();
        await using var running = await program.StartAsync();
        using var client = new HttpClient { BaseAddress = running.Address };

        var first = await client.GetStringAsync(new Uri("/", UriKind.Relative), limit.Token);
        var form = new Dictionary<string, string> { ["conversation"] = Conversation().Match(first).Groups[1].Value, ["message"] = "my facebook account has been hacked" };
        using var body = new FormUrlEncodedContent(form);
        using var response = await client.PostAsync(new Uri("/", UriKind.Relative), body, limit.Token);

        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Hacked accounts", await response.Content.ReadAsStringAsync(limit.Token), StringComparison.Ordinal);
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), limit.Token));
        Assert.Equal(program.HasEncoder, running.Output.Contains("ms; 0 texts were new", StringComparison.Ordinal));
        Assert.Equal(learnt, Learnt());
    }

    // A file that was learnt anew would have another time.
    private List<(string, DateTime)> Learnt() =>
        [.. Files(Path.Combine(program.Folder, "models")).Select(file => (file, File.GetLastWriteTimeUtc(Path.Combine(program.Folder, "models", file))))];

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    [GeneratedRegex("name=\"conversation\" value=\"([^\"]+)\"")]
    private static partial Regex Conversation();
}

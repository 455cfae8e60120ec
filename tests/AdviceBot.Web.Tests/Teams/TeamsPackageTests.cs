using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdviceBot.Core.Content;
using AdviceBot.Web.Commands;
using AdviceBot.Web.Teams.Package;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Teams;

/// <summary>T9, T10, T16: the app package, checked by the verb itself and against Microsoft's own schema.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-teams-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task T9_The_package_has_a_manifest_that_Microsofts_schema_accepts()
    {
        var manifest = await PackAsync();
        Assert.Equal((0, ""), await ValidateAsync(manifest));
    }

    [Theory]
    [InlineData("accentColor", "/ must have required property 'accentColor'")]
    [InlineData("developer", "/ must have required property 'developer'")]
    public async Task T9_The_schema_refuses_a_manifest_without(string key, string message)
    {
        var manifest = await PackAsync();
        manifest.Remove(key);
        Assert.Equal((1, message), await ValidateAsync(manifest));
    }

    [Fact]
    public async Task T9_The_schema_refuses_a_key_that_it_does_not_know()
    {
        var manifest = await PackAsync();
        manifest["packageName"] = "uk.police.advice";
        Assert.Equal((1, "/ must NOT have additional properties"), await ValidateAsync(manifest));
    }

    [Fact]
    public async Task T9_T10_T16_The_manifest_names_the_force_the_scopes_that_work_and_one_exact_host()
    {
        var manifest = await PackAsync();
        var bot = manifest["bots"]![0]!;
        Assert.Equal("1.19", (string?)manifest["manifestVersion"]);
        Assert.Equal(AppId, (string?)manifest["id"]);
        Assert.Equal(AppId, (string?)bot["botId"]);
        Assert.Equal("""["personal","team","groupChat"]""", bot["scopes"]!.ToJsonString());
        Assert.Equal("""["advice.force.police.uk"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal("Example Police", (string?)manifest["developer"]!["name"]);
        foreach (var capability in new[] { "supportsFiles", "supportsCalling", "supportsVideo", "isNotificationOnly" }) Assert.False((bool)bot[capability]!);
        Assert.Equal("query", (string?)manifest["composeExtensions"]![0]!["commands"]![0]!["parameters"]![0]!["name"]);
    }

    [Fact]
    public async Task T1_T9_Every_command_in_the_manifest_is_understood()
    {
        var manifest = await PackAsync();
        var phrases = new Core.Understanding.PhraseBook(new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!);
        foreach (var list in manifest["bots"]![0]!["commandLists"]!.AsArray())
        {
            var titles = list!["commands"]!.AsArray().Select(command => (string)command!["title"]!).ToList();
            Assert.Equal(["help", "what is new", "tip", "subscribe", "stop tips", "copy for the caller", "who owns this page", "start again", "stop"], titles);
            Assert.All(titles, title => Assert.NotNull(phrases.FindReply(title)));
        }
    }

    [Fact]
    public async Task T9_The_package_holds_three_files_and_is_the_same_whenever_it_is_made()
    {
        await PackAsync();
        var first = await File.ReadAllBytesAsync(Path.Combine(_folder, "app.zip"));
        await PackAsync();
        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(_folder, "app.zip")));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order());
    }

    [Fact]
    public async Task T9_Without_an_app_id_and_for_this_machine_no_package_is_written()
    {
        var file = Path.Combine(_folder, "none.zip");
        Assert.Equal(1, await CommandLine.RunAsync(["teams-package", "--out", file, "--content", Repository.Content]));
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("teams-name", "A name that is longer than thirty letters", "labels.yaml, teams-name: write 1 to 30 characters; it has 41.")]
    [InlineData("teams-full-description", "Say: Advice on scams, stalking and private images that you can send to a caller", "labels.yaml, teams-full-description: it repeats teams-description; say more, in other words.")]
    [InlineData("teams-search", "", "labels.yaml, teams-search: write 1 to 32 characters; it has 0.")]
    public void T9_A_text_that_Teams_refuses_is_named_with_its_place(string key, string text, string message)
    {
        var content = Content();
        var labels = content.Labels.ToDictionary(StringComparer.Ordinal);
        labels[key] = text;
        Assert.Contains(message, Faults(content with { Labels = labels }));
    }

    [Fact]
    public void T10_T16_A_force_without_its_own_pages_or_a_real_host_is_told_so()
    {
        var content = Content();
        var force = content.Force with { PrivacyPage = null, TermsPage = new Uri("http://www.police.uk/terms"), AssistantAddress = new Uri("http://localhost:3978"), Name = new string('x', 33) };
        Assert.Equal(
            [
                "force.yaml, name: write 1 to 32 characters; it has 33.",
                "force.yaml, privacy-page: the Teams app needs a web address of the force that starts with https://.",
                "force.yaml, terms-page: the Teams app needs a web address of the force that starts with https://.",
                "force.yaml, assistant-address: \"localhost\" is no host that Teams can reach. Write where the assistant is published.",
            ],
            Faults(content with { Force = force }));
    }

    [Fact]
    public void T9_A_command_that_is_too_long_is_named()
    {
        var content = Content();
        var replies = content.Replies.ToDictionary(StringComparer.Ordinal);
        replies["tip"] = replies["tip"] with { Says = ["the tip of the week, and do be quick"] };
        Assert.Equal(
            ["The command \"the tip of the week, and do be quick\" is longer than 32 characters: put a shorter phrase first in \"says\" of its page."],
            Faults(content with { Replies = replies }));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("v1.2.3")]
    public void T9_A_version_of_another_form_is_refused(string version) =>
        Assert.Equal([$"The version must be three numbers such as 1.2.0, not \"{version}\"."], ManifestCheck.Faults(new ManifestBuilder(Content()).Build(AppId, version)));

    [Fact]
    public void T9_The_icons_have_the_sizes_that_Teams_wants()
    {
        var icons = TeamsIcons.Read(null);
        Assert.Empty(TeamsIcons.Faults(icons));
        Assert.Equal(
            ["color.png must be a PNG file of 192 by 192 pixels.", "outline.png must be a PNG file of 32 by 32 pixels."],
            TeamsIcons.Faults(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["color.png"] = icons["outline.png"], ["outline.png"] = [] }));
        Assert.Equal(2, TeamsIcons.Faults(TeamsIcons.Read(_folder)).Count());
    }

    // A force that is published, as every force but the example is.
    private static ContentSet Content()
    {
        var content = new ContentLoader(Repository.Content, RequiredWords.None).Load().Content!;
        return content with { Force = content.Force with { AssistantAddress = new Uri("https://advice.force.police.uk/") } };
    }

    private static IEnumerable<string> Faults(ContentSet content) => ManifestCheck.Faults(new ManifestBuilder(content).Build(AppId, "1.0.0"));

    private async Task<JsonObject> PackAsync()
    {
        var content = Path.Combine(_folder, "content");
        CopyContent(content);
        var file = Path.Combine(_folder, "app.zip");
        Assert.Equal(0, await CommandLine.RunAsync(["teams-package", "--app-id", AppId, "--app-version", "1.2.3", "--out", file, "--content", content]));
        using var zip = await ZipFile.OpenReadAsync(file);
        await using var manifest = zip.GetEntry("manifest.json")!.Open();
        return (await JsonNode.ParseAsync(manifest))!.AsObject();
    }

    private static void CopyContent(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var force = Path.Combine(target, "force.yaml");
        File.WriteAllText(force, File.ReadAllText(force).Replace("http://localhost:3978", "https://advice.force.police.uk", StringComparison.Ordinal));
    }

    private async Task<(int Code, string Output)> ValidateAsync(JsonObject manifest)
    {
        var file = Path.Combine(_folder, "manifest.json");
        await File.WriteAllTextAsync(file, manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return await NodeClient.RunAsync("teams-manifest", "check.mjs", file);
    }
}

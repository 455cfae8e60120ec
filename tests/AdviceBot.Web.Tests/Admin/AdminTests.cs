using System.Net;
using System.Text.Json.Nodes;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Admin;

/// <summary>E13: Decap CMS at <c>/admin</c>, off by default, never in Production. That it works, a browser shows.</summary>
public sealed class AdminTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-decap-").FullName;

    public AdminTests() => File.WriteAllText(Path.Combine(_folder, "decap-cms.js"), "// the editor");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Off_there_is_no_such_address()
    {
        using var program = new AdviceProgram();
        Assert.Equal(HttpStatusCode.NotFound, (await program.CreateClient().GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task P9_its_policy_is_relaxed_on_its_own_pages_only_and_no_search_engine_lists_them()
    {
        using var program = On();
        using var http = program.CreateClient();
        var page = await http.GetAsync("/admin");
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self' http://localhost:8081; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("noindex", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single((await http.GetAsync("/")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/decap-cms.js", HttpStatusCode.OK)]
    [InlineData("/admin/other.js", HttpStatusCode.NotFound)]
    [InlineData("/admin/..%2Fdecap-cms.js", HttpStatusCode.NotFound)]
    [InlineData("/admin/decap-cms.js.map", HttpStatusCode.NotFound)]
    public async Task Only_the_editors_own_scripts_are_served(string path, HttpStatusCode expected)
    {
        using var program = On();
        Assert.Equal(expected, (await program.CreateClient().GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task E1_its_fields_are_those_of_the_schemas()
    {
        using var program = On();
        var collections = JsonNode.Parse(await program.CreateClient().GetStringAsync("/admin/config.yml"))!["collections"]!.AsArray();
        Assert.Equal(program.Content.Topics.Values.Select(topic => topic.Group).Distinct().Order(StringComparer.Ordinal).Select(group => $"content/topics/{group}").Concat(["content/replies", "content/urgent"]), collections.Select(collection => (string)collection!["folder"]!));
        foreach (var (collection, schema) in ((string, string)[])[("topics-scams", "topic"), ("replies", "reply"), ("urgent", "urgent")])
        {
            var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Content, "schemas", $"{schema}.schema.json")))!["properties"]!.AsObject();
            var fields = collections.Single(one => (string)one!["name"]! == collection)!["fields"]!.AsArray().Select(field => (string)field!["name"]!).ToList();
            Assert.Equal(settings.Select(setting => setting.Key).Append("body").Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("Production", "decap-cms.js", "Admin:Enabled is for an editor's own machine, so nothing starts with it in Production")]
    [InlineData("Development", "none", "Admin:Folder names no folder with decap-cms.js. Name the folder dist of the npm package decap-cms.")]
    public async Task It_is_refused_in_Production_and_without_its_files(string environment, string file, string expected)
    {
        var (code, error) = await StartedProgram.RunAsync(environment, "--Admin:Enabled", "true", "--Admin:Folder", file == "none" ? Path.Combine(_folder, file) : _folder, "--Channels:BotFramework", "false");
        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private AdviceProgram On() => new(settings: [("Admin:Enabled", "true"), ("Admin:Folder", _folder)]);
}

using System.Text.Json;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary><c>check</c> through the front door: each mistake by line and column, with the cure, in every form (E1, E2).</summary>
public sealed class CheckCommandTests(BrokenPages broken) : IClassFixture<BrokenPages>
{
    public static TheoryData<string> Names => [.. Mistakes.OnPages.Select(mistake => mistake.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void E2_a_mistake_is_named_with_its_line_and_its_cure(string name)
    {
        Assert.Equal(Mistakes.OnPages.Single(mistake => mistake.Name == name).Expected, broken.In($"topics/scams/{name}.md"));
    }

    [Fact]
    public void A_page_as_it_should_be_has_no_findings() => Assert.Empty(broken.In("topics/scams/as-it-should-be.md"));

    [Fact]
    public void C7_E6_E7_a_service_is_named_by_its_own_line()
    {
        var first = File.ReadAllLines(Path.Combine(broken.Folder, "services.yaml")).ToList().IndexOf("number-in-one-piece:") + 1;
        Assert.Equal(
            [
                $"{first}:1: warning service: No page uses \"number-in-one-piece\". Name it on a page that it helps, or take it out.",
                $"{first + 3}:10: error C7: \"03001232041\": put spaces between its groups: 0808 802 0300.",
                $"{first + 7}:12: warning E6: \"number-in-one-piece\" was last checked on 2020-01-01. Read its details at their source again.",
            ],
            broken.In("services.yaml"));
    }

    [Fact]
    public void Errors_fail_and_the_last_line_counts()
    {
        Assert.Equal(1, broken.Result.Code);
        Assert.Matches("^[0-9]+ errors, [0-9]+ warnings$", broken.Result.Lines[^1]);
    }

    [Fact]
    public async Task The_repository_s_own_content_has_no_error_and_each_page_is_found()
    {
        var result = await Verb.RunAsync("check", "--content", Repository.Content);

        Assert.Equal(0, result.Code);
        Assert.DoesNotContain(result.Lines, line => line.Contains(" error ", StringComparison.Ordinal) || line.Contains(" E3:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_fail_only_where_they_are_asked_to()
    {
        using var content = new ContentCopy();
        content.Edit("topics/scams/romance-fraud.md", page => page.Replace("review-by: 2027-05-21", "review-by: 2026-11-22", StringComparison.Ordinal).Replace("reviewed: 2026-11-21", "reviewed: 2020-01-01", StringComparison.Ordinal).Replace("review-by: 2026-11-22", "review-by: 2020-06-01", StringComparison.Ordinal));

        Assert.Equal(0, (await Verb.RunAsync("check", "--quick", "--content", content.Folder)).Code);
        Assert.Equal(1, (await Verb.RunAsync("check", "--quick", "--strict", "--content", content.Folder)).Code);
    }

    [Fact]
    public async Task Colours_are_for_terminals_only()
    {
        var plain = await Verb.RunAsync("check", "--quick", "--content", broken.Folder);
        var coloured = await Verb.RunAsync(string.Empty, colours: true, "check", "--quick", "--content", broken.Folder);

        Assert.DoesNotContain('\u001b', plain.Output);
        Assert.Contains($"\u001b[1m{broken.Folder}/topics/scams/html.md:33:10:\u001b[0m \u001b[31merror MD033:\u001b[0m HTML is not shown. Write it as Markdown.", coloured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_each_finding()
    {
        var result = await Verb.RunAsync("check", "--quick", "--format", "json", "--content", broken.Folder);
        using var json = JsonDocument.Parse(result.Output);

        var finding = json.RootElement.EnumerateArray().Single(entry => entry.GetProperty("file").GetString() == $"{broken.Folder}/topics/scams/bold.md");
        Assert.Equal("""{"line":33,"column":6,"severity":"error","rule":"C4","message":"No bold or italics for emphasis. Say it first, or under a heading of its own."}""",
            JsonSerializer.Serialize(finding.EnumerateObject().Where(entry => entry.Name != "file").ToDictionary(entry => entry.Name, entry => entry.Value)));
    }

    [Fact]
    public async Task GitHub_gets_annotations_with_its_own_escapes()
    {
        var result = await Verb.RunAsync("check", "--quick", "--format", "github", "--content", broken.Folder);

        Assert.Contains($"::error file={broken.Folder}/topics/scams/html.md,line=33,col=10,title=MD033::HTML is not shown. Write it as Markdown.", result.Lines);
        Assert.All(result.Lines, line => Assert.Matches("^::(error|warning) file=[^,:]+,line=[0-9]+,col=[0-9]+,title=[^,:]+::.+$", line));
    }

    [Fact]
    public async Task Sarif_is_valid_by_the_standard_s_own_schema()
    {
        var result = await Verb.RunAsync("check", "--quick", "--format", "sarif", "--content", broken.Folder);
        var file = Path.Combine(broken.Folder, "findings.sarif");
        await File.WriteAllTextAsync(file, result.Output);

        Assert.Equal((0, "valid"), await NodeClient.RunAsync("json-schemas", "sarif.mjs", file));
        using var json = JsonDocument.Parse(result.Output);
        var run = json.RootElement.GetProperty("runs")[0];
        var found = run.GetProperty("results").EnumerateArray().Single(entry => entry.GetRawText().Contains("/bold.md", StringComparison.Ordinal));
        Assert.Equal("C4", found.GetProperty("ruleId").GetString());
        Assert.Equal("C4", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[found.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }
}

using System.Text.RegularExpressions;

namespace RepositoryTests;

/// <summary>P27: what continuous integration may do, and whose code it runs.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Root = Repository.Root;

    public static TheoryData<string> Workflows { get; } = [.. Directory.EnumerateFiles(Path.Combine(Root, ".github", "workflows"), "*.yml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void The_default_token_may_only_read_AC_04_01(string workflow) => Assert.Contains("\npermissions:\n  contents: read\n", TextOf(workflow), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_by_its_commit(string workflow)
    {
        var uses = Uses().Matches(TextOf(workflow)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, action => Assert.Matches(@"^[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_script_takes_words_from_whoever_opens_a_pull_request_BR_01_01(string workflow)
    {
        Assert.DoesNotMatch(@"run:[^\n]*\$\{\{", TextOf(workflow));
        Assert.DoesNotContain("pull_request_target", TextOf(workflow), StringComparison.Ordinal);
        Assert.DoesNotContain("github.event", TextOf(workflow), StringComparison.Ordinal);
    }

    private static string TextOf(string workflow) => File.ReadAllText(Path.Combine(Root, ".github", "workflows", workflow)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"uses: (.+)")]
    private static partial Regex Uses();
}

using System.Text.RegularExpressions;

namespace RepositoryTests;

/// <summary>What the documents point at is there. A document that names evidence must not outlive it.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Root = Repository.Root;
    private static readonly HashSet<string> TestClasses = [.. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "deploymentTemplates", "README.md"))
            .Select(file => Path.GetRelativePath(Root, file)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_it_links_to_is_there(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, document))!;
        var links = Link().Matches(Code().Replace(File.ReadAllText(Path.Combine(Root, document)), string.Empty)).Select(match => match.Groups[1].Value).Where(link => !link.Contains(':', StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{document} links to {link}, which is not there."));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_test_that_it_names_is_there(string document)
    {
        var named = TestClass().Matches(File.ReadAllText(Path.Combine(Root, document))).Select(match => match.Groups[1].Value);
        Assert.All(named, name => Assert.True(TestClasses.Contains(name), $"{document} names {name}, and no test class has that name."));
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"`(?:[\w]+/)*(\w+Tests)`")]
    private static partial Regex TestClass();
}

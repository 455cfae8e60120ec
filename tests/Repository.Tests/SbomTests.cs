using System.Text.Json;
using AdviceBot.Sbom;
using AdviceBot.Web.Tests.Support;

namespace RepositoryTests;

/// <summary>P27, OSPS QA-02.02: the bill of materials and the licence report.</summary>
public sealed class SbomTests : IDisposable
{
    private static readonly string Root = Repository.Root;
    private static readonly Lazy<Inventory> Packages = new(() => Inventory.Read(Root, new Licences(Licences.MachineCache)));

    private readonly string _folder = Directory.CreateTempSubdirectory("advicebot-sbom-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_report_is_current()
    {
        var committed = (await File.ReadAllTextAsync(Path.Combine(Root, "docs", "dependencies.md"))).ReplaceLineEndings("\n");
        Assert.True(committed == DependencyReport.Write(Packages.Value), "docs/dependencies.md is not current. Run: dotnet run --project build/Sbom");
    }

    [Fact]
    public async Task Every_package_of_every_lock_file_is_in_the_report()
    {
        var report = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "dependencies.md"));
        var lockFiles = Directory.EnumerateFiles(Path.Combine(Root, "bot"), "packages.lock.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "packages.lock.json", SearchOption.AllDirectories)).ToList();
        Assert.True(lockFiles.Count > 5);
        foreach (var file in lockFiles)
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            foreach (var entry in json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (entry.Value.TryGetProperty("resolved", out var version)) Assert.Contains($"| {entry.Name} | {version.GetString()} |", report, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_bill_of_materials_is_what_the_CycloneDX_schema_asks_for()
    {
        var (code, output) = await CheckAsync(CycloneDx.Write(Packages.Value));
        Assert.Equal(string.Empty, output);
        Assert.Equal(0, code);
    }

    [Theory]
    [InlineData("\"id\": \"MIT\"", "\"id\": \"Mine\"", "must be equal to one of the allowed values")]
    [InlineData("\"scope\": \"required\"", "\"scope\": \"needed\"", "must be equal to one of the allowed values")]
    [InlineData("\"bom-ref\": \"pkg:nuget/Markdig", "\"bom-ref\": \"pkg:nuget/Another", "which is no component")]
    public async Task A_fault_in_it_is_found(string right, string wrong, string finding)
    {
        var bom = CycloneDx.Write(Packages.Value);
        Assert.Contains(right, bom, StringComparison.Ordinal);
        var (code, output) = await CheckAsync(bom.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(1, code);
        Assert.Contains(finding, output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_packages_give_the_same_bytes() => Assert.Equal(CycloneDx.Write(Packages.Value), CycloneDx.Write(Packages.Value with { }));

    [Theory]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>", "Example 1.0.0 names no licence expression. Read its licence (https://example.org/licence), and if it is a free one, add it to build/Sbom/Licences.cs.")]
    [InlineData(null, "Example 1.0.0 is in a lock file and not in the package cache. Run \"dotnet restore\" on the project that has that lock file.")]
    public void A_licence_that_is_not_known_is_a_failure(string? licence, string message)
    {
        Write("AdviceBot.sln", string.Empty);
        Write("Directory.Build.props", "<Project><PropertyGroup><Version>1.0.0</Version></PropertyGroup></Project>");
        Write("bot/packages.lock.json", """{"version":2,"dependencies":{"net10.0":{"Example":{"type":"Direct","resolved":"1.0.0"}}}}""");
        if (licence is not null) Write("cache/example/1.0.0/example.nuspec", $"<package><metadata>{licence}</metadata></package>");
        using var errors = new StringWriter();

        Assert.Equal(1, SbomCommand.Run(_folder, Path.Combine(_folder, "cache"), errors));
        Assert.Equal(message, errors.ToString().Trim());
        Assert.False(File.Exists(Path.Combine(_folder, "artifacts", "sbom.json")));
    }

    private async Task<(int Code, string Output)> CheckAsync(string bom)
    {
        Write("sbom.json", bom);
        return await NodeClient.RunAsync("sbom", "check.mjs", Path.Combine(_folder, "sbom.json"));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

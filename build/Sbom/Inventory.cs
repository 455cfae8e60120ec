namespace AdviceBot.Sbom;

/// <summary>Every package that any lock file of the repository names.</summary>
/// <param name="Version">The version of the assistant.</param>
/// <param name="Packages">The packages, in the order of their URLs.</param>
internal sealed record Inventory(string Version, IReadOnlyList<Package> Packages)
{
    private const string Delivered = "bot";
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>Reads the repository.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="licences">Knows the licences.</param>
    /// <returns>The inventory.</returns>
    /// <exception cref="SbomException">A licence is not known.</exception>
    public static Inventory Read(string root, Licences licences)
    {
        var nuget = new NuGetLocks(licences);
        var all = FilesIn(root).SelectMany(file => Path.GetFileName(file) switch
        {
            "packages.lock.json" => nuget.Read(file, Ships(root, file)),
            "package-lock.json" => NpmLocks.Read(file, Ships(root, file)),
            _ => [],
        });
        return new Inventory(VersionOf(root), [.. all.GroupBy(package => package.Url).Select(Merge).OrderBy(package => package.Url, StringComparer.Ordinal)]);
    }

    private static bool Ships(string root, string file) => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] == Delivered;

    private static Package Merge(IGrouping<string, Package> same) => same.First() with
    {
        Ships = same.Any(package => package.Ships),
        Sha512 = same.Select(package => package.Sha512).FirstOrDefault(hash => hash is not null),
        DependsOn = [.. same.SelectMany(package => package.DependsOn).Distinct().Order(StringComparer.Ordinal)],
    };

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "package*lock.json")
        .Concat(Directory.EnumerateDirectories(folder).Where(below => !LeftOut.Contains(Path.GetFileName(below)) && Path.GetFileName(below)[0] != '.').SelectMany(FilesIn));

    private static string VersionOf(string root) =>
        System.Xml.Linq.XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("Version").Single().Value;
}

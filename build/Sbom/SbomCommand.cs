namespace AdviceBot.Sbom;

/// <summary>Writes the bill of materials and the report.</summary>
internal static class SbomCommand
{
    /// <summary>Runs.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="cache">The NuGet package cache.</param>
    /// <param name="errors">Gets what went wrong.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string folder, string cache, TextWriter errors)
    {
        try
        {
            var root = RootAbove(folder);
            var inventory = Inventory.Read(root, new Licences(cache));
            Directory.CreateDirectory(Path.Combine(root, "artifacts"));
            File.WriteAllText(Path.Combine(root, "artifacts", "sbom.json"), CycloneDx.Write(inventory));
            Directory.CreateDirectory(Path.Combine(root, "docs"));
            File.WriteAllText(Path.Combine(root, "docs", "dependencies.md"), DependencyReport.Write(inventory));
            return 0;
        }
        catch (SbomException fault)
        {
            errors.WriteLine(fault.Message);
            return 1;
        }
    }

    private static string RootAbove(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "AdviceBot.sln"))) return place.FullName;
        }

        throw new SbomException("There is no AdviceBot.sln here or above. Start it in the repository.");
    }
}

using System.Globalization;
using System.Text;

namespace AdviceBot.Sbom;

/// <summary>Writes an inventory for people: <c>docs/dependencies.md</c>.</summary>
internal static class DependencyReport
{
    /// <summary>Writes.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The Markdown text.</returns>
    public static string Write(Inventory inventory)
    {
        var (program, others) = (inventory.Packages.Where(package => package.Ships).ToList(), inventory.Packages.Where(package => !package.Ships).ToList());
        var text = new StringBuilder("""
            # Packages and their licences

            `dotnet run --project build/Sbom` writes this page from the lock files and the licence that each package names itself. Do not edit it. A test
            fails while it is not current, and the program fails where a licence is not known. The same command writes `artifacts/sbom.json`, a CycloneDX 1.6
            bill of materials.

            Besides these the program needs the ASP.NET Core runtime (MIT), which is not delivered with it. Debian's Chromium, which the tests drive, is not
            delivered either.


            """);
        Table(text, "In the program", program);
        Table(text, "For building and testing only", others);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Table(StringBuilder text, string heading, List<Package> packages)
    {
        var licences = packages.CountBy(package => package.Licence).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}");
        text.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n{packages.Count} packages: {string.Join(", ", licences)}.\n\n| package | version | licence | from |\n|---|---|---|---|\n");
        foreach (var package in packages) text.Append(CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {package.Licence} | {package.Ecosystem} |\n");
        text.Append('\n');
    }
}

using System.Xml.Linq;

namespace AdviceBot.Sbom;

/// <summary>Reads the licence of a NuGet package from its nuspec in the package cache.</summary>
/// <param name="cache">The package cache.</param>
internal sealed class Licences(string cache)
{
    // Packages from before SPDX expressions name an address only. Somebody read what is there, and said so here.
    private static readonly Dictionary<string, string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        ["https://raw.githubusercontent.com/xunit/xunit/master/license.txt"] = "Apache-2.0",
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
    };

    // These have their licence as a file in the package. Somebody read it, in this very version.
    private static readonly Dictionary<string, string> ReadInPackage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CommandLineParser 2.9.1"] = "MIT",
        ["Microsoft.DotNet.PlatformAbstractions 3.1.6"] = "MIT",
    };

    /// <summary>The package cache of this machine: NUGET_PACKAGES, or the folder that NuGet makes.</summary>
    public static string MachineCache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Finds a package's licence.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Its version.</param>
    /// <returns>An SPDX expression.</returns>
    /// <exception cref="SbomException">The package is not in the cache, or its licence is not known.</exception>
    public string Find(string name, string version)
    {
        var (folder, file) = (name.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec");
        var path = Path.Combine(cache, folder, version.ToLowerInvariant(), file);
        if (!File.Exists(path)) throw new SbomException($"{name} {version} is in a lock file and not in the package cache. Run \"dotnet restore\" on the project that has that lock file.");
        var metadata = XDocument.Load(path).Descendants().Where(element => element.Name.LocalName is "license" or "licenseUrl").ToList();
        var expression = metadata.Find(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value;
        var address = metadata.Find(element => element.Name.LocalName == "licenseUrl")?.Value ?? string.Empty;
        return expression ?? Read.GetValueOrDefault(address) ?? ReadInPackage.GetValueOrDefault($"{name} {version}")
            ?? throw new SbomException($"{name} {version} names no licence expression. Read its licence ({address}), and if it is a free one, add it to build/Sbom/Licences.cs.");
    }
}

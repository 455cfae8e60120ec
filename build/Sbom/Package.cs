namespace AdviceBot.Sbom;

/// <summary>A package of somebody else's.</summary>
/// <param name="Ecosystem">Which registry it comes from, as a package URL names it: <c>nuget</c> or <c>npm</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Licence">Its licence, an SPDX expression.</param>
/// <param name="Ships">Whether it, or what is made of it, is delivered; the others only build and test.</param>
/// <param name="Sha512">The hash of the package as the lock file names it, in hexadecimal, or null.</param>
/// <param name="DependsOn">The package URLs of what it needs itself.</param>
internal sealed record Package(string Ecosystem, string Name, string Version, string Licence, bool Ships, string? Sha512, IReadOnlyList<string> DependsOn)
{
    /// <summary>The package URL, which names it everywhere.</summary>
    public string Url => UrlOf(Ecosystem, Name, Version);

    /// <summary>Makes a package URL (purl specification).</summary>
    /// <param name="ecosystem">The registry.</param>
    /// <param name="name">The name.</param>
    /// <param name="version">The version.</param>
    /// <returns>The URL.</returns>
    public static string UrlOf(string ecosystem, string name, string version) =>
        $"pkg:{ecosystem}/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version.Replace("+", "%2B", StringComparison.Ordinal)}";
}

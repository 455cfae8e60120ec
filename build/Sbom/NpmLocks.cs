using System.Text.Json;

namespace AdviceBot.Sbom;

/// <summary>Reads <c>package-lock.json</c> files (lock file version 3).</summary>
internal static class NpmLocks
{
    private const string Folder = "node_modules/";

    // Packages from before SPDX expressions, whose lock files name no licence. Somebody read the LICENSE file in the package, and said so here.
    private static readonly Dictionary<string, string> LicencesRead = new(StringComparer.Ordinal)
    {
        ["cldrjs 0.5.5"] = "MIT",
        ["fuzzy 0.1.3"] = "MIT",
        ["semaphore 1.1.0"] = "MIT",
        ["simple-lru-cache 0.0.2"] = "MIT",
        ["sort-asc 0.1.0"] = "MIT",
        ["sort-desc 0.1.1"] = "MIT",
        ["sort-object 0.3.2"] = "MIT",
        ["trim 0.0.1"] = "MIT",

        // It names none itself; what it is a fork of, zaach/jsonlint, is MIT.
        ["@mapbox/jsonlint-lines-primitives 2.0.2"] = "MIT",
    };

    /// <summary>Reads one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ships">Whether what is made of the packages is delivered.</param>
    /// <returns>The packages that it locks.</returns>
    /// <exception cref="SbomException">A package has no licence.</exception>
    public static IEnumerable<Package> Read(string file, bool ships)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var locked = json.RootElement.GetProperty("packages").EnumerateObject()
            .Where(entry => entry.Name.Length > 0)
            .ToDictionary(entry => entry.Name, entry => entry.Value.Clone(), StringComparer.Ordinal);
        foreach (var (path, entry) in locked)
        {
            var (name, version) = (NameOf(path), Text(entry, "version")!);
            var licence = Text(entry, "license") ?? LicencesRead.GetValueOrDefault($"{name} {version}")
                ?? throw new SbomException($"{name} {version} in {file} names no licence. Read its licence, and if it is a free one, add it to build/Sbom/NpmLocks.cs.");
            // The model is fetched without what its packages would like to have beside them.
            var isOptional = entry.TryGetProperty("peer", out var peer) && peer.GetBoolean();
            yield return new Package("npm", name, version, licence, ships && !isOptional, Sha512Of(Text(entry, "integrity")), [.. NeededBy(path, entry, locked)]);
        }
    }

    // Node looks for a package in the nearest node_modules folder, going up.
    private static IEnumerable<string> NeededBy(string path, JsonElement entry, Dictionary<string, JsonElement> locked)
    {
        if (!entry.TryGetProperty("dependencies", out var needed)) yield break;
        foreach (var name in needed.EnumerateObject().Select(other => other.Name))
        {
            var place = path;
            while (!locked.ContainsKey(Below(place, name)) && place.Length > 0) place = place[..Math.Max(0, place.LastIndexOf("/" + Folder, StringComparison.Ordinal))];
            if (locked.TryGetValue(Below(place, name), out var found)) yield return Package.UrlOf("npm", name, Text(found, "version")!);
        }
    }

    private static string Below(string place, string name) => place.Length == 0 ? Folder + name : $"{place}/{Folder}{name}";

    private static string NameOf(string path) => path[(path.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    private static string? Text(JsonElement entry, string property) => entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Sha512Of(string? integrity) =>
        integrity is not null && integrity.StartsWith("sha512-", StringComparison.Ordinal) ? Convert.ToHexStringLower(Convert.FromBase64String(integrity["sha512-".Length..])) : null;
}

using System.Text.Json;

namespace AdviceBot.Sbom;

/// <summary>Reads <c>packages.lock.json</c> files.</summary>
/// <param name="licences">Knows the licences.</param>
internal sealed class NuGetLocks(Licences licences)
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ships">Whether its project is delivered.</param>
    /// <returns>The packages that it locks, without the repository's own projects.</returns>
    public IEnumerable<Package> Read(string file, bool ships)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            var locked = framework.Value.EnumerateObject()
                .Where(entry => entry.Value.GetProperty("type").GetString() != "Project")
                .ToDictionary(entry => entry.Name, entry => entry.Value.Clone(), StringComparer.OrdinalIgnoreCase);
            foreach (var (name, entry) in locked)
            {
                var version = VersionOf(entry);
                yield return new Package("nuget", name, version, licences.Find(name, version), ships, null, [.. NeededBy(entry, locked)]);
            }
        }
    }

    private static IEnumerable<string> NeededBy(JsonElement entry, Dictionary<string, JsonElement> locked) =>
        entry.TryGetProperty("dependencies", out var needed)
            ? needed.EnumerateObject().Where(other => locked.ContainsKey(other.Name)).Select(other => Package.UrlOf("nuget", NameIn(locked, other.Name), VersionOf(locked[other.Name])))
            : [];

    private static string VersionOf(JsonElement entry) => entry.GetProperty("resolved").GetString()!;

    // A package may write the name of another with other capitals; the URL has those of the lock file.
    private static string NameIn(Dictionary<string, JsonElement> locked, string name) => locked.Keys.First(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
}

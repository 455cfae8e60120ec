using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdviceBot.Web.Teams.Package;

/// <summary>The app package: a zip file with the manifest and the icons.</summary>
internal static class TeamsPackage
{
    private const string ManifestFile = "manifest.json";

    // The same content gives the same file, whenever it is made.
    private static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package.</summary>
    /// <param name="file">The file; one that is there is replaced.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="icons">The icons by name.</param>
    public static void Write(string file, TeamsManifest manifest, IReadOnlyDictionary<string, byte[]> icons)
    {
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        Add(zip, ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, Json));
        foreach (var (name, bytes) in icons) Add(zip, name, bytes);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace AdviceBot.Web.WebChat;

/// <summary>
/// The style sheets, scripts and icon, built into the program so that it runs from any folder. An address holds the file's own
/// fingerprint: a browser keeps it for good, and a new version has a new address.
/// </summary>
internal sealed class WebAssets
{
    private const string Css = "text/css; charset=utf-8";
    private const string Script = "text/javascript; charset=utf-8";

    private static readonly (string Name, string Type, byte[] Content)[] Files =
    [
        ("chat.css", Css, BuiltInFile.Bytes("chat.css")),
        ("no-script.css", Css, BuiltInFile.Bytes("no-script.css")),
        ("exit.js", Script, Encoding.UTF8.GetBytes(ScriptBundle.Of("shift-three-times.js", "exit.js"))),
        ("chat.js", Script, Encoding.UTF8.GetBytes(ScriptBundle.Of("chat.js"))),
        ("icon.svg", "image/svg+xml", BuiltInFile.Bytes("icon.svg")),
    ];

    private readonly Dictionary<string, WebAsset> _byPath;
    private readonly Dictionary<string, string> _pathByName;

    public WebAssets()
    {
        var assets = Array.ConvertAll(Files, file => (file.Name, Asset: WebAsset.Of(file.Name, file.Type, file.Content)));
        _byPath = assets.ToDictionary(pair => pair.Asset.Path, pair => pair.Asset, StringComparer.Ordinal);
        _pathByName = assets.ToDictionary(pair => pair.Name, pair => pair.Asset.Path, StringComparer.Ordinal);
    }

    /// <summary>The address of a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>A path on this site.</returns>
    public string PathOf(string name) => _pathByName[name];

    /// <summary>Finds the file at an address.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The file, or null.</returns>
    public WebAsset? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Maps the files.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app) => app.MapMethods(WebAsset.Folder + "{name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, WebAssets assets, BrandAssets brand) =>
    {
        if ((assets.Find(context.Request.Path) ?? brand.Find(context.Request.Path)) is not { } asset) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.Type);
    });
}

/// <summary>A file for browsers.</summary>
/// <param name="Path">Its address on this site.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record WebAsset(string Path, string Type, byte[] Content)
{
    /// <summary>Where the files are.</summary>
    public const string Folder = "/assets/";

    /// <summary>Makes a file whose address holds its fingerprint.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The file.</returns>
    public static WebAsset Of(string name, string type, byte[] content)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new WebAsset($"{Folder}{System.IO.Path.GetFileNameWithoutExtension(name)}.{fingerprint}{System.IO.Path.GetExtension(name)}", type, content);
    }
}

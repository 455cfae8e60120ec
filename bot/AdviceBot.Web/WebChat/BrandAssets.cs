using System.Collections.Concurrent;
using System.Text;
using AdviceBot.Core;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.WebChat;

/// <summary>
/// A force's own colours and logo as files of this site, for the security policy allows no style in the page itself. A page that was
/// opened before an editor changed them still finds its own.
/// </summary>
internal sealed class BrandAssets(KnowledgeBaseStore knowledge)
{
    private readonly ConcurrentDictionary<Brand, (WebAsset? Style, WebAsset? Logo)> _byBrand = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, WebAsset> _byPath = new(StringComparer.Ordinal);

    /// <summary>The address of the style sheet with the force's colours.</summary>
    /// <param name="brand">How its pages look.</param>
    /// <returns>A path on this site, or null where the force has no colours of its own.</returns>
    public string? StyleOf(Brand brand) => Of(brand).Style?.Path;

    /// <summary>The address of the logo.</summary>
    /// <param name="brand">How its pages look.</param>
    /// <returns>A path on this site, or null where there is none.</returns>
    public string? LogoOf(Brand brand) => Of(brand).Logo?.Path;

    /// <summary>Finds the file at an address.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The file, or null.</returns>
    public WebAsset? Find(string path)
    {
        // After a restart the first request may be for a file.
        if (knowledge.IsLoaded) Of(knowledge.Current.Content.Force.Brand);
        return _byPath.GetValueOrDefault(path);
    }

    private (WebAsset? Style, WebAsset? Logo) Of(Brand brand) => _byBrand.GetOrAdd(brand, Make);

    private (WebAsset? Style, WebAsset? Logo) Make(Brand brand)
    {
        var style = StyleSheet(brand) is { Length: > 0 } rules ? WebAsset.Of("brand.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(rules)) : null;
        var logo = brand.Logo is { } picture ? WebAsset.Of(picture.Type == "image/png" ? "logo.png" : "logo.svg", picture.Type, picture.Content.ToArray()) : null;
        foreach (var asset in new[] { style, logo }.OfType<WebAsset>()) _byPath[asset.Path] = asset;
        return (style, logo);
    }

    // It comes after chat.css and sets the same properties.
    private static string StyleSheet(Brand brand)
    {
        var rules = new StringBuilder();
        if (brand.Bar is { } bar) rules.Append($":root{{--bar:{bar}}}");
        if (brand.Accent is { } accent) rules.Append($":root{{--accent:{accent}}}");
        if (brand.AccentDark is { } dark) rules.Append($"@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}");
        return rules.ToString();
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdviceBot.Sbom;

/// <summary>Writes an inventory as a CycloneDX 1.6 bill of materials. The same packages give the same bytes: no time, and a serial number made of the content.</summary>
internal static class CycloneDx
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(Inventory inventory)
    {
        var self = $"pkg:generic/advicebot@{inventory.Version}";
        var bom = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = self, ["name"] = "AdviceBot", ["version"] = inventory.Version, ["licenses"] = LicencesOf("MIT"), ["purl"] = self },
            },
            ["components"] = new JsonArray([.. inventory.Packages.Select(ComponentOf)]),
            ["dependencies"] = new JsonArray([Needs(self, Roots(inventory)), .. inventory.Packages.Select(package => Needs(package.Url, package.DependsOn))]),
        };
        bom["serialNumber"] = "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(bom.ToJsonString())).AsSpan(0, 16), bigEndian: true);
        return bom.ToJsonString(Layout) + "\n";
    }

    private static JsonObject ComponentOf(Package package)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Url,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = package.Ships ? "required" : "excluded",
            ["licenses"] = LicencesOf(package.Licence),
            ["purl"] = package.Url,
        };
        if (package.Sha512 is { } hash) component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        return component;
    }

    // The schema knows the names of single licences; what is put together of several is an expression.
    private static JsonArray LicencesOf(string licence) =>
        new(licence.Contains(' ', StringComparison.Ordinal) ? new JsonObject { ["expression"] = licence } : new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });

    // What nothing else that ships needs, the assistant needs itself.
    private static IEnumerable<string> Roots(Inventory inventory)
    {
        var needed = inventory.Packages.Where(package => package.Ships).SelectMany(package => package.DependsOn).ToHashSet(StringComparer.Ordinal);
        return inventory.Packages.Where(package => package.Ships && !needed.Contains(package.Url)).Select(package => package.Url);
    }

    private static JsonObject Needs(string url, IEnumerable<string> others) =>
        new() { ["ref"] = url, ["dependsOn"] = new JsonArray([.. others.Select(other => JsonValue.Create(other))]) };
}

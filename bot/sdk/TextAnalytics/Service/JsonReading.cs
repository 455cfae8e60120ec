using System.Text.Json;

namespace Azure.AI.TextAnalytics.Service;

/// <summary>Reads JSON that must be of a certain shape. The exceptions name the property and never its value.</summary>
internal static class JsonReading
{
    public static JsonElement Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : throw Missing(name);

    public static JsonElement.ArrayEnumerator Parts(this JsonElement element, string name)
    {
        var part = element.Part(name);
        return part.ValueKind == JsonValueKind.Array ? part.EnumerateArray() : throw Missing(name);
    }

    public static string Text(this JsonElement element, string name) => element.OptionalText(name) ?? throw Missing(name);

    public static string OptionalText(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    public static int Number(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt32(out var number) ? number : throw Missing(name);

    public static double Score(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetDouble(out var number) ? number : throw Missing(name);

    private static JsonException Missing(string name) => new($"The answer has no good \"{name}\".");
}

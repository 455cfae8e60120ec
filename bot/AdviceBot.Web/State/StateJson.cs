using System.Globalization;
using Newtonsoft.Json;

namespace AdviceBot.Web.State;

/// <summary>State as JSON text with the names of its types, which <see cref="StateTypes"/> restricts.</summary>
internal static class StateJson
{
    // One serializer for all: it keeps nothing of what it reads or writes.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypes(),
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 64,
    });

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="JsonSerializationException">A type in it is not one that state may hold.</exception>
    public static string Write(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { ArrayPool = JsonBuffers.Instance };
        Serializer.Serialize(writer, value, typeof(object));
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A type in it is not one that state may hold, or it is no JSON.</exception>
    public static object Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = JsonBuffers.Instance };
        return Serializer.Deserialize<object>(reader)!;
    }
}

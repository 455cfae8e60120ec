using Newtonsoft.Json;

namespace AdviceBot.Web.State;

/// <summary>State as JSON text with the names of its types, which <see cref="StateTypes"/> restricts.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypes(),
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 64,
    };

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="JsonSerializationException">A type in it is not one that state may hold.</exception>
    public static string Write(object value) => JsonConvert.SerializeObject(value, typeof(object), Settings);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A type in it is not one that state may hold, or it is no JSON.</exception>
    public static object Read(string json) => JsonConvert.DeserializeObject<object>(json, Settings)!;
}

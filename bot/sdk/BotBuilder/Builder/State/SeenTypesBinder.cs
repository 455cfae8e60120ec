using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Type names for stored state, without ever loading a type by name: a name is only understood when this binder has
/// written it, that is, when the object was this process's own.
/// </summary>
internal sealed class SeenTypesBinder : ISerializationBinder
{
    private readonly ConcurrentDictionary<(string Assembly, string Type), Type> seen = new();

    public static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new SeenTypesBinder(),
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = BotJson.MaxDepth,
    });

    public void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        assemblyName = serializedType.Assembly.GetName().Name;
        typeName = serializedType.FullName;
        seen.TryAdd((assemblyName, typeName), serializedType);
    }

    /// <exception cref="JsonSerializationException">The name was not written by this binder.</exception>
    public Type BindToType(string assemblyName, string typeName) =>
        seen.TryGetValue((assemblyName, typeName), out var type)
            ? type
            : throw new JsonSerializationException(
                $"The stored state names the type '{typeName}', which this process has not written. It is not loaded.");
}

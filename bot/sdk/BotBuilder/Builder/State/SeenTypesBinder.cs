using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Type names for stored state, without ever loading a type by name: a name is only understood when this process has
/// written it, that is, when the object was its own.
/// </summary>
internal sealed class SeenTypesBinder : ISerializationBinder
{
    private static readonly SeenTypesBinder Shared = new();

    private readonly ConcurrentDictionary<Type, string> names = new();
    private readonly ConcurrentDictionary<(string Assembly, string Name), Type> seen = new();

    public static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = Shared,
        MaxDepth = BotJson.MaxDepth,
    });

    public void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        // One text for both, so that none is put together for each object that is written.
        assemblyName = null;
        typeName = names.GetOrAdd(serializedType, Remember);
    }

    private string Remember(Type type)
    {
        // Newtonsoft.Json takes the first comma outside brackets for the start of the assembly's name.
        var (assembly, name) = (type.Assembly.GetName().Name, type.ToString().Replace(',', ';'));
        seen.TryAdd((assembly, name), type);
        return $"{name}, {assembly}";
    }

    /// <exception cref="JsonSerializationException">The name was not written by this process.</exception>
    public Type BindToType(string assemblyName, string typeName) =>
        seen.TryGetValue((assemblyName, typeName), out var type)
            ? type
            : throw new JsonSerializationException(
                $"The stored state names the type '{typeName}', which this process has not written. It is not loaded.");
}

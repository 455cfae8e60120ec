using System.Buffers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>The serializers, made once: a serializer's contracts are costly to build and cached with it.</summary>
internal static class BotJson
{
    /// <summary>Deepest nesting read from a channel (the real SDK answers 400 beyond it).</summary>
    public const int MaxDepth = 128;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>One object as another, within the process.</summary>
    public static readonly JsonSerializer Clone = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = MaxDepth,
        ContractResolver = new DefaultContractResolver(),
    });

    /// <summary>What goes over HTTP: indented, no nulls, dates in UTC, and no get-only properties.</summary>
    public static readonly JsonSerializerSettings WireSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.Indented,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = MaxDepth,
        ContractResolver = new WritablePropertiesResolver(),
    };

    public static readonly JsonSerializer Wire = JsonSerializer.Create(WireSettings);

    /// <summary>What goes to the connector: compact, and get-only properties are written.</summary>
    public static readonly JsonSerializer Connector = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = MaxDepth,
        ContractResolver = new DefaultContractResolver(),
    });

    public static byte[] Write(object value, JsonSerializer serializer)
    {
        using var text = WriteText(value, serializer);
        var bytes = new byte[Utf8.GetByteCount(text.Written)];
        Utf8.GetBytes(text.Written, bytes);
        return bytes;
    }

    /// <summary>Writes straight into what sends it.</summary>
    public static void Write(object value, JsonSerializer serializer, IBufferWriter<byte> target)
    {
        using var text = WriteText(value, serializer);
        Utf8.GetBytes(text.Written, target);
    }

    private static JsonText WriteText(object value, JsonSerializer serializer)
    {
        var text = new JsonText();
        using var json = new JsonTextWriter(text) { ArrayPool = JsonBuffers.Instance, CloseOutput = false };
        serializer.Serialize(json, value);
        return text;
    }

    // As in the real SDK: an anonymous object is written as {}. Use a class with setters for card data.
    private sealed class WritablePropertiesResolver : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(
            System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (!property.Writable)
                property.ShouldSerialize = _ => false;
            return property;
        }
    }
}

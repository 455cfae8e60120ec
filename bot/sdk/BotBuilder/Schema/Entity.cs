using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A typed piece of metadata; what its type does not name lands in <see cref="Properties"/>.</summary>
public class Entity
{
    public Entity() { }

    public Entity(string type = null) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }

    // Written from here: reading the property would make an empty one for each object that is written.
    [JsonExtensionData] private JObject properties;

    [JsonIgnore] public JObject Properties { get => properties ??= []; set => properties = value; }

    /// <summary>This entity read as another type, for example <see cref="Mention"/>.</summary>
    public T GetAs<T>() => JObject.FromObject(this, BotJson.Clone).ToObject<T>(BotJson.Clone);

    /// <summary>Replaces this entity's type and properties by those of <paramref name="obj"/>.</summary>
    public void SetAs<T>(T obj)
    {
        var source = JObject.FromObject(obj, BotJson.Clone);
        Type = source.Value<string>("type");
        source.Remove("type");
        Properties = source;
    }

    public bool Equals(Entity other) => other is not null && JToken.DeepEquals(ToJson(), other.ToJson());

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;

    private JObject ToJson() => JObject.FromObject(this, BotJson.Clone);
}

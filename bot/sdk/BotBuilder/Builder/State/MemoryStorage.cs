using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>State in memory, kept as JSON so that no two turns share an object. It has no bound: for tests and development.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, JObject> memory;
    private readonly JsonSerializer serializer;
    private long version;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary)
    {
    }

    /// <param name="jsonSerializer">Null for one that reads back only types which this process itself has written.</param>
    /// <param name="dictionary">What the storage holds at first.</param>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        memory = dictionary ?? [];
        serializer = jsonSerializer ?? SeenTypesBinder.CreateSerializer();
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IDictionary<string, object> found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            JObject stored;
            // A stored object is never changed, only replaced, so it can be read outside the lock.
            lock (gate)
                memory.TryGetValue(key, out stored);
            if (stored is not null)
                found[key] = stored.ToObject<object>(serializer);
        }

        return Task.FromResult(found);
    }

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was written by someone else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var json = ToJson(value);
            lock (gate)
                Put(key, value as IStoreItem, json);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
            foreach (var key in keys)
                memory.Remove(key);
        return Task.CompletedTask;
    }

    private JObject ToJson(object value)
    {
        using var writer = new JTokenWriter();
        serializer.Serialize(writer, value, typeof(object));
        return (JObject)writer.Token;
    }

    private void Put(string key, IStoreItem item, JObject json)
    {
        if (item is not null)
        {
            var held = memory.TryGetValue(key, out var old) ? old.Value<string>(nameof(IStoreItem.ETag)) : null;
            if (held is not null && item.ETag != "*" && item.ETag != held)
                throw new InvalidOperationException($"ETag conflict: '{item.ETag}' was read, '{held}' is stored. Read it again.");
            json[nameof(IStoreItem.ETag)] = (++version).ToString(CultureInfo.InvariantCulture);
        }

        memory[key] = json;
    }
}

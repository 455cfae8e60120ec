using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>The SDK's storage in memory, whose content a test can see and change, and which can be made to fail.</summary>
internal sealed class FaultyStorage : IStorage
{
    private readonly MemoryStorage _memory;

    public FaultyStorage() => _memory = new MemoryStorage(Items);

    public Dictionary<string, JObject> Items { get; } = [];

    public string Everything => string.Join('\n', Items.Select(item => item.Key + item.Value));

    public bool Broken { get; set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        return _memory.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        return _memory.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        return _memory.DeleteAsync(keys, cancellationToken);
    }

    private void ThrowIfBroken()
    {
        if (Broken) throw new IOException("The store is down.");
    }
}

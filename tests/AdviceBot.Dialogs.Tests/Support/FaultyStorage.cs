using AdviceBot.Dialogs.Turns;
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

    /// <summary>Runs after each reading, before the reader has what was read.</summary>
    public Func<Task> AfterReading { get; set; } = () => Task.CompletedTask;

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        var read = await _memory.ReadAsync(keys, cancellationToken);
        await AfterReading();
        return read;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ThrowIfBroken();
        try
        {
            await _memory.WriteAsync(changes, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            throw new StateConflictException(isGone: false);
        }
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

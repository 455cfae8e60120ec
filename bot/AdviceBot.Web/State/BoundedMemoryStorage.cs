using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.State;

/// <summary>
/// Conversation state in memory, bounded in size and age, never on disk (P3). It is held as text, so that no two turns share an
/// object and its size is known.
/// </summary>
internal sealed class BoundedMemoryStorage : IStorage, IDisposable
{
    // What an entry of the cache needs, roughly, besides its texts.
    private const int OverheadBytes = 300;
    private const double ShareToForget = 0.1;

    private readonly Lock _writing = new();
    private readonly MemoryCache _cache;
    private readonly ITimer _sweeper;
    private readonly TimeSpan _idle;
    private long _version;

    public BoundedMemoryStorage(IOptions<StateOptions> options, TimeProvider time)
    {
        _idle = TimeSpan.FromMinutes(options.Value.IdleMinutes);
        _cache = new MemoryCache(new MemoryCacheOptions
        {
            Clock = new Clock(time),
            SizeLimit = options.Value.MaxMegabytes * 1024L * 1024L,
            CompactionPercentage = ShareToForget,
        });
        // The cache drops what has expired only when it is used; a quiet night must not keep anything longer.
        _sweeper = time.CreateTimer(_ => _cache.Compact(0), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (Find(KeyOf(key)) is { } held) found[key] = held.ToValue();
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    /// <exception cref="StateConflictException">An <see cref="IStoreItem"/> was written or deleted by another turn since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (name, value) in changes)
        {
            object key = KeyOf(name);
            var stored = HeldState.Of(value, Interlocked.Increment(ref _version));
            lock (_writing)
            {
                var held = Find(key);
                if (StoredState.ExpectedBy(value) is { } expected && expected != (held?.VersionText ?? string.Empty)) throw new StateConflictException(isGone: held is null);
                // The same object, for the cache would go on holding the first as well.
                stored.Key = held?.Key ?? key;
                Put(stored.Key, stored);
            }

            if (value is IStoreItem item) item.ETag = stored.VersionText;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        lock (_writing)
        {
            foreach (var key in keys) _cache.Remove(KeyOf(key));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sweeper.Dispose();
        _cache.Dispose();
    }

    private HeldState? Find(object key) => _cache.Get<HeldState>(key);

    private void Put(object key, HeldState stored)
    {
        var entry = new MemoryCacheEntryOptions { SlidingExpiration = _idle, Size = stored.Size + OverheadBytes };
        _cache.Set(key, stored, entry);
        if (_cache.TryGetValue(key, out _)) return;

        // A full cache refuses the newcomer, who is the one that is talking now. Those idle the longest make room instead.
        _cache.Compact(ShareToForget);
        _cache.Set(key, stored, entry);
    }

    // Half of a SHA-256: what channels call their conversations is several times as long.
    private static UInt128 KeyOf(string name)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan()), digest);
        return MemoryMarshal.Read<UInt128>(digest);
    }

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}

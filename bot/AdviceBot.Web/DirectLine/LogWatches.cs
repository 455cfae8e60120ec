using System.Threading.Channels;

namespace AdviceBot.Web.DirectLine;

/// <summary>Who is watching which conversation in this process. A watch holds one signal at most, however much is said.</summary>
internal sealed class LogWatches
{
    private readonly Dictionary<string, HashSet<LogWatch>> _watches = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Starts a watch.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>The watch.</returns>
    public ILogWatch Add(string conversationId)
    {
        var watch = new LogWatch(this, conversationId);
        lock (_lock)
        {
            if (!_watches.TryGetValue(conversationId, out var all)) _watches[conversationId] = all = [];
            all.Add(watch);
        }

        return watch;
    }

    /// <summary>Tells everybody who watches a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    public void Signal(string conversationId)
    {
        lock (_lock)
        {
            if (!_watches.TryGetValue(conversationId, out var all)) return;
            foreach (var watch in all) watch.Signal();
        }
    }

    /// <summary>Tells everybody, for nobody knows what was missed.</summary>
    public void SignalAll()
    {
        lock (_lock)
        {
            foreach (var watch in _watches.Values.SelectMany(all => all)) watch.Signal();
        }
    }

    /// <summary>The conversations that are watched now.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> Watched()
    {
        lock (_lock) return [.. _watches.Keys];
    }

    private void Remove(LogWatch watch)
    {
        lock (_lock)
        {
            if (_watches.TryGetValue(watch.ConversationId, out var all) && all.Remove(watch) && all.Count == 0) _watches.Remove(watch.ConversationId);
        }
    }

    private sealed class LogWatch(LogWatches all, string conversationId) : ILogWatch
    {
        private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string ConversationId => conversationId;

        public void Signal() => _signals.Writer.TryWrite(true);

        public async Task ChangedAsync(CancellationToken cancellationToken) => await _signals.Reader.ReadAsync(cancellationToken);

        public void Dispose() => all.Remove(this);
    }
}

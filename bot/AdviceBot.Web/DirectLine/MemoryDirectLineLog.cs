using AdviceBot.Web.State;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// The log in this process' memory, bounded in size and age, never on disk (P3). Places are milliseconds of the clock, so that a client
/// whose watermark is older than the program, or than what the program remembers, still gets everything that is said from now on.
/// </summary>
internal sealed class MemoryDirectLineLog : IDirectLineLog, IDisposable
{
    private const double ShareToForget = 0.1;

    private readonly Dictionary<string, ConversationLog> _conversations = new(StringComparer.Ordinal);
    private readonly LogWatches _watches = new();
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _idle;
    private readonly long _mostCharacters;
    private readonly ITimer _sweeper;
    private long _characters;

    public MemoryDirectLineLog(IOptions<DirectLineOptions> options, IOptions<StateOptions> state, TimeProvider time)
    {
        _time = time;
        _idle = TimeSpan.FromMinutes(state.Value.IdleMinutes);
        _mostCharacters = options.Value.MaxMegabytes * 1024L * 1024L / sizeof(char);
        _sweeper = time.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>Characters that are held now.</summary>
    public long Characters
    {
        get
        {
            lock (_lock) return _characters;
        }
    }

    /// <inheritdoc/>
    public Task<bool> OpenAsync(string conversationId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var conversation = Find(conversationId) ?? Add(conversationId);
            return Task.FromResult(conversation.IsEmpty);
        }
    }

    /// <inheritdoc/>
    public Task<LogPlace> AppendAsync(string conversationId, Activity activity, string? clientId, CancellationToken cancellationToken)
    {
        LogPlace place;
        lock (_lock)
        {
            var conversation = Find(conversationId) ?? Add(conversationId);
            if (conversation.PlaceOf(conversationId, clientId) is { } before) return Task.FromResult(before);
            var now = _time.GetUtcNow();
            _characters -= conversation.Characters;
            place = conversation.Append(conversationId, activity, clientId, now);
            _characters += conversation.Characters;
            conversation.Expires = now + _idle;
            if (_characters > _mostCharacters) ForgetOldest(conversationId);
        }

        _watches.Signal(conversationId);
        return Task.FromResult(place);
    }

    /// <inheritdoc/>
    public Task<LogPage> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        LogPage? page = null;
        Change(conversationId, conversation => page = conversation.After(after, _time.GetUtcNow()));
        return Task.FromResult(page ?? new LogPage([], after));
    }

    /// <inheritdoc/>
    public Task ConfirmAsync(string conversationId, long upTo, CancellationToken cancellationToken)
    {
        Change(conversationId, conversation => conversation.ForgetOwnWords(upTo, _time.GetUtcNow()));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken)
    {
        Change(conversationId, conversation => conversation.MarkAnswered(place));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> IsAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(Find(conversationId)?.IsAnswered(place) ?? false);
    }

    /// <inheritdoc/>
    public Task EndAsync(string conversationId, long before, CancellationToken cancellationToken)
    {
        Change(conversationId, conversation =>
        {
            conversation.Forget(before);
            conversation.Expires = _time.GetUtcNow() + LogLimits.Farewell;
        });
        lock (_lock)
        {
            if (Find(conversationId) is { IsEmpty: true }) Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ILogWatch Watch(string conversationId) => _watches.Add(conversationId);

    /// <inheritdoc/>
    public void Dispose() => _sweeper.Dispose();

    private void Change(string conversationId, Action<ConversationLog> change)
    {
        lock (_lock)
        {
            if (Find(conversationId) is not { } conversation) return;
            _characters -= conversation.Characters;
            change(conversation);
            _characters += conversation.Characters;
        }
    }

    private ConversationLog? Find(string conversationId) =>
        _conversations.TryGetValue(conversationId, out var conversation) && conversation.Expires > _time.GetUtcNow() ? conversation : null;

    private ConversationLog Add(string conversationId)
    {
        Remove(conversationId);
        var conversation = new ConversationLog { Expires = _time.GetUtcNow() + _idle };
        _characters += conversation.Characters;
        return _conversations[conversationId] = conversation;
    }

    private void Remove(string conversationId)
    {
        if (_conversations.Remove(conversationId, out var conversation)) _characters -= conversation.Characters;
    }

    private void Sweep()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            foreach (var id in _conversations.Where(pair => pair.Value.Expires <= now).Select(pair => pair.Key).ToList()) Remove(id);
            foreach (var id in _conversations.Keys) Change(id, conversation => conversation.ForgetOwnWords(Watermark.Start, now));
        }
    }

    private void ForgetOldest(string except)
    {
        var target = (long)(_mostCharacters * (1 - ShareToForget));
        foreach (var id in _conversations.Where(pair => pair.Key != except).OrderBy(pair => pair.Value.Expires).Select(pair => pair.Key).ToList())
        {
            if (_characters <= target) return;
            Remove(id);
        }
    }
}

using Microsoft.Bot.Schema;

namespace AdviceBot.Web.DirectLine;

/// <summary>One conversation's activities as JSON, the newest only.</summary>
internal sealed class ConversationLog
{
    // What a conversation takes besides its text, roughly.
    private const int OverheadCharacters = 500;

    private readonly Queue<Entry> _entries = [];
    private long _last;

    /// <summary>When it is forgotten.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <summary>Characters that it takes.</summary>
    public int Characters { get; private set; } = OverheadCharacters;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Finds what a client has sent before.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="clientId">The client's own id for it, or null.</param>
    /// <returns>Where it is, or null.</returns>
    public LogPlace? PlaceOf(string conversationId, string? clientId) =>
        clientId is not null && _entries.FirstOrDefault(entry => entry.ClientId == clientId) is { } entry
            ? new LogPlace(entry.Number, LogLimits.IdOf(conversationId, entry.Number), IsRepeat: true)
            : null;

    /// <summary>Adds an activity, and drops the oldest where there are too many.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity; it gets its id and time.</param>
    /// <param name="clientId">The sender's own id for it, or null.</param>
    /// <param name="now">The time.</param>
    /// <returns>Where it is.</returns>
    public LogPlace Append(string conversationId, Activity activity, string? clientId, DateTimeOffset now)
    {
        _last = Math.Max(_last + 1, now.ToUnixTimeMilliseconds());
        var entry = new Entry(_last, clientId) { Json = LogLimits.Stamp(conversationId, _last, activity), OwnUntil = LogLimits.IsOwn(activity) ? now + LogLimits.OwnWords : null };
        _entries.Enqueue(entry);
        Characters += entry.Json.Length;
        while (_entries.Count > LogLimits.MostActivities || (_entries.Count > 1 && Characters > LogLimits.MostCharacters)) Drop();
        return new LogPlace(entry.Number, activity.Id, IsRepeat: false);
    }

    /// <summary>Reads what came after a place.</summary>
    /// <param name="after">The place.</param>
    /// <param name="now">The time: what a person wrote longer ago is not read.</param>
    /// <returns>The activities.</returns>
    public LogPage After(long after, DateTimeOffset now)
    {
        ForgetOwnWords(entry => entry.OwnUntil <= now);
        var found = _entries.Where(entry => entry.Number > after && entry.Json is not null).Select(entry => new LoggedActivity(entry.Number, entry.Json!)).ToList();
        return new LogPage(found, found.Count > 0 ? found[^1].Number : after);
    }

    /// <summary>Forgets what the person wrote, where a client has it or it is too long ago.</summary>
    /// <param name="upTo">How far a client has read.</param>
    /// <param name="now">The time.</param>
    public void ForgetOwnWords(long upTo, DateTimeOffset now) => ForgetOwnWords(entry => entry.Number <= upTo || entry.OwnUntil <= now);

    /// <summary>Notes that an activity was answered.</summary>
    /// <param name="place">Its place.</param>
    public void MarkAnswered(long place)
    {
        if (Find(place) is { } entry) entry.IsAnswered = true;
    }

    /// <summary>Whether an activity was answered.</summary>
    /// <param name="place">Its place.</param>
    /// <returns>Whether it was.</returns>
    public bool IsAnswered(long place) => Find(place)?.IsAnswered ?? false;

    /// <summary>Forgets what came before a place.</summary>
    /// <param name="before">The place.</param>
    public void Forget(long before)
    {
        while (_entries.TryPeek(out var entry) && entry.Number < before) Drop();
    }

    private Entry? Find(long place) => _entries.FirstOrDefault(entry => entry.Number == place);

    private void ForgetOwnWords(Predicate<Entry> isDone)
    {
        foreach (var entry in _entries.Where(entry => entry is { OwnUntil: not null, Json: not null } && isDone(entry)))
        {
            Characters -= entry.Json!.Length;
            entry.Json = null;
        }
    }

    private void Drop() => Characters -= _entries.Dequeue().Json?.Length ?? 0;

    private sealed class Entry(long number, string? clientId)
    {
        public long Number { get; } = number;

        public string? ClientId { get; } = clientId;

        public string? Json { get; set; }

        public DateTimeOffset? OwnUntil { get; init; }

        public bool IsAnswered { get; set; }
    }
}

using AdviceBot.Web.BotFramework;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.DirectLine;

/// <summary>One conversation's activities as JSON, the newest only.</summary>
internal sealed class ConversationLog
{
    private const int MostActivities = 200;
    private const int MostCharacters = 500_000;

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
    /// <param name="clientId">The client's own id for it, or null.</param>
    /// <returns>Where it is, or null.</returns>
    public LogPlace? PlaceOf(string? clientId) =>
        clientId is not null && _entries.FirstOrDefault(entry => entry.ClientId == clientId) is { } entry ? new LogPlace(entry.Number, entry.Id, IsRepeat: true) : null;

    /// <summary>Adds an activity, and drops the oldest where there are too many.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity; it gets its id and time.</param>
    /// <param name="clientId">The sender's own id for it, or null.</param>
    /// <param name="now">The time.</param>
    /// <returns>Where it is.</returns>
    public LogPlace Append(string conversationId, Activity activity, string? clientId, DateTimeOffset now)
    {
        _last = Math.Max(_last + 1, now.ToUnixTimeMilliseconds());
        activity.Id = $"{conversationId}|{_last}";
        // Two in one millisecond still have two times: clients put them in order by it.
        activity.Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(_last);
        var entry = new Entry(_last, activity.Id, ActivityJson.Write(activity), clientId);
        _entries.Enqueue(entry);
        Characters += entry.Json.Length;
        while (_entries.Count > MostActivities || (_entries.Count > 1 && Characters > MostCharacters)) Drop();
        return new LogPlace(entry.Number, entry.Id, IsRepeat: false);
    }

    /// <summary>Reads what came after a place.</summary>
    /// <param name="after">The place.</param>
    /// <returns>The activities.</returns>
    public LogPage After(long after)
    {
        var found = _entries.Where(entry => entry.Number > after).Select(entry => new LoggedActivity(entry.Number, entry.Json)).ToList();
        return new LogPage(found, found.Count > 0 ? found[^1].Number : after);
    }

    /// <summary>Forgets what came before a place.</summary>
    /// <param name="before">The place.</param>
    public void Forget(long before)
    {
        while (_entries.TryPeek(out var entry) && entry.Number < before) Drop();
    }

    private void Drop() => Characters -= _entries.Dequeue().Json.Length;

    private sealed record Entry(long Number, string Id, string Json, string? ClientId);
}

using Microsoft.Bot.Schema;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// What was said in each conversation, for as long as a client may still have to be told: a client asks for what came after its
/// watermark, and may lose its connection in between. What the person wrote is there for a much shorter time: see <see cref="LogLimits"/>.
/// </summary>
internal interface IDirectLineLog
{
    /// <summary>Opens a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>Whether nothing was said in it yet.</returns>
    /// <exception cref="LogAwayException">The log cannot be reached; so with everything below.</exception>
    Task<bool> OpenAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Adds an activity, gives it its id and its time, and opens the conversation where it is not there.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="clientId">The sender's own id for it, or null. The same id again adds nothing.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>Where it is in the conversation.</returns>
    Task<LogPlace> AppendAsync(string conversationId, Activity activity, string? clientId, CancellationToken cancellationToken);

    /// <summary>Reads what came after a place.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="after">The place; 0 for the start.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The activities, and the place of the last.</returns>
    Task<LogPage> ReadAsync(string conversationId, long after, CancellationToken cancellationToken);

    /// <summary>Forgets what the person wrote, up to a place: a client has it (P3). What is left is whether it was answered.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="upTo">How far the client says that it has read.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when it is forgotten.</returns>
    Task ConfirmAsync(string conversationId, long upTo, CancellationToken cancellationToken);

    /// <summary>Notes that everything that was to be said to an activity is in the log.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">The activity's place.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when it is noted.</returns>
    Task MarkAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken);

    /// <summary>Finds out whether an activity was answered: the instance that had it may have died before.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">The activity's place.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether it was.</returns>
    Task<bool> IsAnsweredAsync(string conversationId, long place, CancellationToken cancellationToken);

    /// <summary>Forgets what was said before a place, and the rest a minute later (P3).</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="before">The place of the first activity that clients must still be told of.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when it is forgotten.</returns>
    Task EndAsync(string conversationId, long before, CancellationToken cancellationToken);

    /// <summary>Watches a conversation from now on.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>The watch; dispose of it to stop.</returns>
    ILogWatch Watch(string conversationId);
}

/// <summary>Tells when a conversation has something new.</summary>
internal interface ILogWatch : IDisposable
{
    /// <summary>Waits until something was added since the last time.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that ends when there is.</returns>
    Task ChangedAsync(CancellationToken cancellationToken);
}

/// <summary>Where an activity is in its conversation.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsRepeat">Whether the client had sent it before.</param>
internal sealed record LogPlace(long Number, string Id, bool IsRepeat);

/// <summary>An activity in its conversation.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Json">The activity.</param>
internal readonly record struct LoggedActivity(long Number, string Json);

/// <summary>A part of a conversation.</summary>
/// <param name="Activities">The activities, in order.</param>
/// <param name="Watermark">The place of the last.</param>
internal sealed record LogPage(IReadOnlyList<LoggedActivity> Activities, long Watermark)
{
    /// <summary>The page as one <c>ActivitySet</c>.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => ActivitySet(Activities.Select(activity => activity.Json), Watermark);

    /// <summary>The page as one <c>ActivitySet</c> an activity: the usual client mixes the order of sets that arrive close together, but not of these.</summary>
    /// <returns>The JSON of each.</returns>
    public IEnumerable<string> ToFrames() => Activities.Select(activity => ActivitySet([activity.Json], activity.Number));

    private static string ActivitySet(IEnumerable<string> activities, long watermark) => $"{{\"activities\":[{string.Join(',', activities)}],\"watermark\":\"{watermark}\"}}";
}

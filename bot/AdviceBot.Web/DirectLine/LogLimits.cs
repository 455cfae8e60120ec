using AdviceBot.Web.BotFramework;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.DirectLine;

/// <summary>How much is kept of a conversation, and for how long (P3). The assistant's answers stay as long as the conversation's state.</summary>
internal static class LogLimits
{
    /// <summary>Activities of one conversation, the newest.</summary>
    public const int MostActivities = 200;

    /// <summary>Characters, or bytes where they are stored as such, of one conversation's activities.</summary>
    public const int MostCharacters = 500_000;

    /// <summary>
    /// How long what a person wrote can be read. It is for the client alone, which shows a message as sent when it comes back, and
    /// which usually waits 20 seconds for that. As what has had its time is deleted every minute, the welcome and the privacy notice say
    /// "within 2 minutes".
    /// </summary>
    public static readonly TimeSpan OwnWords = TimeSpan.FromMinutes(1);

    /// <summary>How long the farewell stays after "stop".</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromMinutes(1);

    /// <summary>Whether an activity is what a person wrote.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsOwn(Activity activity) => activity.From?.Role == RoleTypes.User;

    /// <summary>Gives an activity its id and its time, from its place.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">The place: milliseconds of a clock, so that two in one millisecond still have two times. Clients put them in order by it.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>The activity as JSON.</returns>
    public static string Stamp(string conversationId, long place, Activity activity)
    {
        activity.Id = IdOf(conversationId, place);
        activity.Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(place);
        return ActivityJson.Write(activity);
    }

    /// <summary>The id of an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="place">Its place.</param>
    /// <returns>The id.</returns>
    public static string IdOf(string conversationId, long place) => $"{conversationId}|{place}";
}

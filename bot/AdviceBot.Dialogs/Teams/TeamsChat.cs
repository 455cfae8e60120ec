using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Teams;

/// <summary>Tells the kinds of chat in Microsoft Teams apart.</summary>
internal static class TeamsChat
{
    private const string Personal = "personal";

    /// <summary>Whether an activity is from Teams.</summary>
    public static bool Is(IActivity activity) => activity.ChannelId == Channels.Msteams;

    /// <summary>Whether an activity is from a chat with one member of staff; one that does not say counts as shared (T11).</summary>
    public static bool IsPersonal(IActivity activity) => Is(activity) && activity.Conversation?.ConversationType == Personal;

    /// <summary>Whether an activity is from a channel of a team or a group chat, where anybody may read along.</summary>
    public static bool IsShared(IActivity activity) => Is(activity) && !IsPersonal(activity);
}

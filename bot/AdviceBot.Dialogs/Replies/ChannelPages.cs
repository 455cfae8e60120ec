using AdviceBot.Core.Content;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Pages that say something else on some channels: in Teams the readers are staff, and not every channel keeps nothing (P7).</summary>
public static class ChannelPages
{
    /// <summary>After the id of a page: what takes its place in Teams.</summary>
    public const string TeamsSuffix = "-teams";

    /// <summary>After the id of a page: what takes its place on the assistant's own Direct Line, which keeps words for a while.</summary>
    public const string DirectLineSuffix = "-direct-line";

    /// <summary>After the id of a page: what takes its place on somebody else's channel, such as Azure's Direct Line, which may keep anything.</summary>
    public const string OtherServiceSuffix = "-other-service";

    /// <summary>The page that is shown for an id: the channel's own, where editors wrote one.</summary>
    /// <param name="activity">An activity of the channel.</param>
    /// <param name="id">The page's id.</param>
    /// <param name="content">The content.</param>
    /// <returns>The id of the page to show.</returns>
    public static string For(IActivity activity, string id, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(content);
        var own = id + SuffixFor(activity);
        return content.Replies.ContainsKey(own) ? own : id;
    }

    // Only the assistant's own channels have no service to answer to.
    private static string SuffixFor(IActivity activity) => activity.ChannelId switch
    {
        Channels.Msteams => TeamsSuffix,
        _ when activity.ServiceUrl is not null => OtherServiceSuffix,
        Channels.Directline => DirectLineSuffix,
        _ => string.Empty,
    };
}

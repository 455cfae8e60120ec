using AdviceBot.Core.Content;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Pages that say something else on one channel: in Teams the readers are staff, and on Direct Line words are kept for a while (P7).</summary>
public static class ChannelPages
{
    /// <summary>After the id of a page: what takes its place in Teams.</summary>
    public const string TeamsSuffix = "-teams";

    /// <summary>After the id of a page: what takes its place on Direct Line.</summary>
    public const string DirectLineSuffix = "-direct-line";

    /// <summary>The page that is shown for an id: the channel's own, where editors wrote one.</summary>
    /// <param name="activity">An activity of the channel.</param>
    /// <param name="id">The page's id.</param>
    /// <param name="content">The content.</param>
    /// <returns>The id of the page to show.</returns>
    public static string For(IActivity activity, string id, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(content);
        var own = id + activity.ChannelId switch
        {
            Channels.Msteams => TeamsSuffix,
            Channels.Directline => DirectLineSuffix,
            _ => string.Empty,
        };
        return content.Replies.ContainsKey(own) ? own : id;
    }
}

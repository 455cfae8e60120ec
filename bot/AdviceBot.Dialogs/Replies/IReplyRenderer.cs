using AdviceBot.Core.Content;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>Gives a reply the shape of one kind of channel.</summary>
public interface IReplyRenderer
{
    /// <summary>Whether this renderer is for a channel.</summary>
    /// <param name="channelId">The activity's channel id; may be null.</param>
    /// <returns>Whether it is.</returns>
    bool Serves(string? channelId);

    /// <summary>Makes the activity.</summary>
    /// <param name="reply">What to say.</param>
    /// <param name="content">The content it comes from, for labels.</param>
    /// <returns>A new message activity.</returns>
    Activity Render(Reply reply, ContentSet content);
}

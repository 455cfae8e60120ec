using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Transcripts;

/// <summary>Hands replies to the <see cref="TranscriptRunner"/> as they are, whatever shape the channel would give them.</summary>
public sealed class TranscriptRenderer : IReplyRenderer
{
    /// <inheritdoc/>
    public bool Serves(string? channelId) => true;

    /// <inheritdoc/>
    public Activity Render(Reply reply, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var activity = MessageFactory.Text(reply.Text.Plain);
        activity.ChannelData = reply;
        return activity;
    }
}

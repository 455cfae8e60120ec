using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.WebChat;

/// <summary>
/// The shape for the web chat: the text for whoever looks at the activity, and the reply itself, which never leaves the process and
/// becomes HTML in <c>Pages/</c>.
/// </summary>
internal sealed class WebChatReplyRenderer : IReplyRenderer
{
    public bool Serves(string? channelId) => channelId == WebChatChannel.Id;

    public Activity Render(Reply reply, ContentSet content)
    {
        var activity = MessageFactory.Text(reply.Text.Plain);
        activity.ChannelData = reply;
        return activity;
    }
}

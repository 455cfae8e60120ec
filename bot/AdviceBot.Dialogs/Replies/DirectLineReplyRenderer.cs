using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies.AdaptiveCards;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>
/// The shape for Web Chat and other Direct Line clients. The words are always text, which every client shows and every screen reader
/// reads; the services that help are an Adaptive Card below them, and choices are suggested actions. Nothing is said twice.
/// </summary>
public sealed class DirectLineReplyRenderer : IReplyRenderer
{
    private readonly MarkdownReplyRenderer _words = new();

    /// <inheritdoc/>
    public bool Serves(string? channelId) => channelId is Channels.Directline or Channels.Webchat;

    /// <inheritdoc/>
    public Activity Render(Reply reply, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(content);
        var activity = _words.Render(reply with { Services = [] }, content);
        var card = new CardBuilder(content).Build(new Reply { Services = reply.Services }, []);
        if (reply.Services.Count > 0) activity.Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card.ToJson() }];
        return activity;
    }
}

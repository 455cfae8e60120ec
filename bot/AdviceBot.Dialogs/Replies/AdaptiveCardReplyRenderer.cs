using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies.AdaptiveCards;
using AdviceBot.Dialogs.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Replies;

/// <summary>The shape for Microsoft Teams: one whole card a reply (T6), or plain text where a reply is meant to be sent on.</summary>
public sealed class AdaptiveCardReplyRenderer : IReplyRenderer
{
    /// <inheritdoc/>
    public bool Serves(string? channelId) => channelId == Channels.Msteams;

    /// <inheritdoc/>
    public Activity Render(Reply reply, ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(content);
        if (reply.ToSendOn)
        {
            var message = MessageFactory.Text(ReplyPlainText.Of(reply, content));
            message.TextFormat = TextFormatTypes.Plain;
            return message;
        }

        var activity = (Activity)MessageFactory.Attachment(Card(new CardBuilder(content).Build(reply, TopicButtons(reply, content))));
        // What a notification and the list of chats show.
        activity.Summary = reply.Heading;
        return activity;
    }

    /// <summary>A card that does without the assistant: no button sends anything, so that it works in any chat it is put into.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="content">The content it comes from.</param>
    /// <returns>The attachment.</returns>
    internal static Attachment Standalone(Reply reply, ContentSet content) =>
        Card(new CardBuilder(content).Build(reply, PageButton(reply, content)));

    private static Attachment Card(AdaptiveCard card) => new() { ContentType = AdaptiveCard.ContentType, Content = card.ToJson() };

    // What staff do with a page: open it, send it on, tell its owner.
    private static IEnumerable<CardButton> TopicButtons(Reply reply, ContentSet content)
    {
        if (!reply.IsAnswer || content.Topics.GetValueOrDefault(reply.TopicId!) is not { } topic) return [];
        var commands = topic.Audience == Audience.Public ? [TeamsWords.CallerCopy, TeamsWords.PageOwner] : new[] { TeamsWords.PageOwner };
        return commands
            .Select(id => SubmitButton.Of(new ReplyChoice(content.Replies[id].Title) { About = topic.Id }))
            .Concat(PageButton(reply, content));
    }

    private static IEnumerable<CardButton> PageButton(Reply reply, ContentSet content)
    {
        if (!reply.IsAnswer || content.Topics.GetValueOrDefault(reply.TopicId!) is not { Audience: Audience.Public } topic) return [];
        var address = new CardMarkdown(content.Force.AssistantAddress).Absolute($"/advice/{topic.Id}")!;
        return [new OpenUrlButton { Title = content.Labels[TeamsWords.OpenPage], Url = address }];
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Replies.AdaptiveCards;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdviceBot.Web.Preview;

/// <summary>Holds a turn of a personal chat in Teams with the real bot, and keeps the cards that Teams would be sent.</summary>
internal sealed class TeamsRehearsal(IBot bot, TurnErrorHandler errors, SerialTurnsMiddleware serialTurns, NoTraceMiddleware noTrace, OneMessageMiddleware oneMessage)
{
    /// <summary>Opens a topic as its button does.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>The Adaptive Cards, in order, as the JSON that goes over the wire.</returns>
    public async Task<IReadOnlyList<JObject>> OpenAsync(Topic topic)
    {
        var adapter = new TestAdapter(Conversation()) { OnTurnError = errors.HandleAsync };
        adapter.Use(serialTurns).Use(noTrace).Use(oneMessage);
        var press = adapter.MakeActivity(topic.Title);
        press.Value = new JObject { [TurnInput.ActionField] = TurnInput.TopicAction, [TurnInput.TopicField] = topic.Id };
        await adapter.ProcessActivityAsync(press, bot.OnTurnAsync, CancellationToken.None);
        var cards = new List<JObject>();
        while (adapter.GetNextReply() is { } reply)
        {
            var attachments = (reply as Activity)?.Attachments ?? [];
            cards.AddRange(attachments.Where(attachment => attachment.ContentType == AdaptiveCard.ContentType).Select(attachment => JObject.FromObject(attachment.Content)));
        }

        return cards;
    }

    private static ConversationReference Conversation() => new()
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = "https://preview.invalid/",
        User = new ChannelAccount("editor"),
        Bot = new ChannelAccount("assistant"),
        Conversation = new ConversationAccount { Id = $"preview/{Guid.NewGuid():N}", ConversationType = "personal" },
    };
}

using Newtonsoft.Json;
using System.Globalization;

namespace Microsoft.Bot.Schema;

public class ConversationReference
{
    public ConversationReference() { }

    public ConversationReference(
        string activityId = null, ChannelAccount user = null, ChannelAccount bot = null, ConversationAccount conversation = null,
        string channelId = null, string serviceUrl = null) =>
        (ActivityId, User, Bot, Conversation, ChannelId, ServiceUrl) =
            (activityId, user, bot, conversation, channelId, serviceUrl);

    public ConversationReference(
        CultureInfo locale, string activityId = null, ChannelAccount user = null, ChannelAccount bot = null,
        ConversationAccount conversation = null, string channelId = null, string serviceUrl = null) =>
        (Locale, ActivityId, User, Bot, Conversation, ChannelId, ServiceUrl) =
            (locale?.Name, activityId, user, bot, conversation, channelId, serviceUrl);

    [JsonProperty("locale")] public string Locale { get; set; }
    [JsonProperty("activityId")] public string ActivityId { get; set; }
    [JsonProperty("user")] public ChannelAccount User { get; set; }
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    [JsonProperty("channelId")] public string ChannelId { get; set; }
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }

    /// <summary>The event with which a turn begins that the bot starts itself.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        Locale = Locale,
        RelatesTo = this,
    };
}

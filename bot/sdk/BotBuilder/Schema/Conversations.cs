using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation that the bot asks the channel to open.</summary>
public class ConversationParameters
{
    public ConversationParameters() { }

    public ConversationParameters(
        bool? isGroup = default, ChannelAccount bot = null, IList<ChannelAccount> members = null, string topicName = null,
        Activity activity = null, object channelData = null, string tenantId = null) =>
        (IsGroup, Bot, Members, TopicName, Activity, ChannelData, TenantId) =
            (isGroup, bot, members, topicName, activity, channelData, tenantId);

    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
    [JsonProperty("topicName")] public string TopicName { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }
    [JsonProperty("activity")] public Activity Activity { get; set; }
    [JsonProperty("channelData")] public object ChannelData { get; set; }
}

public class ConversationResourceResponse
{
    public ConversationResourceResponse() { }

    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null) =>
        (ActivityId, ServiceUrl, Id) = (activityId, serviceUrl, id);

    [JsonProperty("activityId")] public string ActivityId { get; set; }
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
}

public class PagedMembersResult
{
    public PagedMembersResult() { }

    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null) =>
        (ContinuationToken, Members) = (continuationToken, members);

    [JsonProperty("continuationToken")] public string ContinuationToken { get; set; }
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
}

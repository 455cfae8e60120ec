using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessageActionsPayload
{
    [JsonProperty("body")] public MessageActionsPayloadBody Body { get; set; }
    [JsonProperty("createdDateTime")] public string CreatedDateTime { get; set; }
    [JsonProperty("deleted")] public bool? Deleted { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("importance")] public string Importance { get; set; }
    [JsonProperty("lastModifiedDateTime")] public string LastModifiedDateTime { get; set; }
    [JsonProperty("linkToMessage")] public Uri LinkToMessage { get; set; }
    [JsonProperty("locale")] public string Locale { get; set; }
    [JsonProperty("messageType")] public string MessageType { get; set; }
    [JsonProperty("replyToId")] public string ReplyToId { get; set; }
    [JsonProperty("subject")] public string Subject { get; set; }
    [JsonProperty("summary")] public string Summary { get; set; }
}

public class MessageActionsPayloadBody
{
    [JsonProperty("content")] public string Content { get; set; }
    [JsonProperty("contentType")] public string ContentType { get; set; }
}

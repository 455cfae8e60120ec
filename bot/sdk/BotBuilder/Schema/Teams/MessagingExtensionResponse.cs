using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionResponse
{
    public MessagingExtensionResponse() { }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null) => ComposeExtension = composeExtension;

    [JsonProperty("composeExtension")] public MessagingExtensionResult ComposeExtension { get; set; }
    [JsonProperty("cacheInfo")] public CacheInfo CacheInfo { get; set; }
}

public class MessagingExtensionResult
{
    [JsonProperty("attachmentLayout")] public string AttachmentLayout { get; set; }
    [JsonProperty("attachments")] public IList<MessagingExtensionAttachment> Attachments { get; set; }
    [JsonProperty("suggestedActions")] public MessagingExtensionSuggestedAction SuggestedActions { get; set; }
    [JsonProperty("text")] public string Text { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
}

public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment() { }

    public MessagingExtensionAttachment(
        string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null,
        Attachment preview = null)
        : base(contentType: contentType, contentUrl: contentUrl, content: content, name: name, thumbnailUrl: thumbnailUrl) => Preview = preview;

    [JsonProperty("preview")] public Attachment Preview { get; set; }
}

public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction() { }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null) => Actions = actions;

    [JsonProperty("actions")] public IList<CardAction> Actions { get; set; }
}

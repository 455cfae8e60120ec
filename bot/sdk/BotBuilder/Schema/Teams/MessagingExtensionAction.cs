using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionAction : TaskModuleRequest
{
    [JsonProperty("botActivityPreview")] public IList<Activity> BotActivityPreview { get; set; }
    [JsonProperty("botMessagePreviewAction")] public string BotMessagePreviewAction { get; set; }
    [JsonProperty("commandContext")] public string CommandContext { get; set; }
    [JsonProperty("commandId")] public string CommandId { get; set; }
    [JsonProperty("messagePayload")] public MessageActionsPayload MessagePayload { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse() { }

    public MessagingExtensionActionResponse(TaskModuleResponseBase task = null, MessagingExtensionResult composeExtension = null) =>
        (Task, ComposeExtension) = (task, composeExtension);

    [JsonProperty("task")] public TaskModuleResponseBase Task { get; set; }
    [JsonProperty("composeExtension")] public MessagingExtensionResult ComposeExtension { get; set; }
    [JsonProperty("cacheInfo")] public CacheInfo CacheInfo { get; set; }
}

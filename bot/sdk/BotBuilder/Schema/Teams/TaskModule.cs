using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TaskModuleRequest
{
    public TaskModuleRequest() { }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null) =>
        (Data, Context) = (data, context);

    [JsonProperty("data")] public object Data { get; set; }
    [JsonProperty("context")] public TaskModuleRequestContext Context { get; set; }
}

public class TaskModuleRequestContext
{
    public TaskModuleRequestContext() { }

    public TaskModuleRequestContext(string theme = null) => Theme = theme;

    [JsonProperty("theme")] public string Theme { get; set; }
}

public class TaskModuleResponse
{
    public TaskModuleResponse() { }

    public TaskModuleResponse(TaskModuleResponseBase task = null) => Task = task;

    [JsonProperty("task")] public TaskModuleResponseBase Task { get; set; }
    [JsonProperty("cacheInfo")] public CacheInfo CacheInfo { get; set; }
}

public class TaskModuleResponseBase
{
    public TaskModuleResponseBase() { }

    public TaskModuleResponseBase(string type = null) => Type = type;

    [JsonProperty("type")] public string Type { get; set; }
}

public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse() { }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null) => Value = value;

    [JsonProperty("value")] public TaskModuleTaskInfo Value { get; set; }
}

public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse() { }

    public TaskModuleMessageResponse(string value = null) => Value = value;

    [JsonProperty("value")] public string Value { get; set; }
}

public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo() { }

    public TaskModuleTaskInfo(
        string title = null, object height = null, object width = null, string url = null, Attachment card = null,
        string fallbackUrl = null, string completionBotId = null) =>
        (Title, Height, Width, Url, Card, FallbackUrl, CompletionBotId) =
            (title, height, width, url, card, fallbackUrl, completionBotId);

    [JsonProperty("title")] public string Title { get; set; }
    [JsonProperty("height")] public object Height { get; set; }
    [JsonProperty("width")] public object Width { get; set; }
    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("card")] public Attachment Card { get; set; }
    [JsonProperty("fallbackUrl")] public string FallbackUrl { get; set; }
    [JsonProperty("completionBotId")] public string CompletionBotId { get; set; }
}

public class CacheInfo
{
    public CacheInfo() { }

    public CacheInfo(string cacheType = null, int cacheDuration = 0) =>
        (CacheType, CacheDuration) = (cacheType, cacheDuration);

    [JsonProperty("cacheType")] public string CacheType { get; set; }
    [JsonProperty("cacheDuration")] public int CacheDuration { get; set; }
}

using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class MessagingExtensionQuery
{
    public MessagingExtensionQuery() { }

    public MessagingExtensionQuery(
        string commandId = null, IList<MessagingExtensionParameter> parameters = null,
        MessagingExtensionQueryOptions queryOptions = null, string state = null) =>
        (CommandId, Parameters, QueryOptions, State) = (commandId, parameters, queryOptions, state);

    [JsonProperty("commandId")] public string CommandId { get; set; }
    [JsonProperty("parameters")] public IList<MessagingExtensionParameter> Parameters { get; set; }
    [JsonProperty("queryOptions")] public MessagingExtensionQueryOptions QueryOptions { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions() { }

    public MessagingExtensionQueryOptions(int? skip = default, int? count = default) =>
        (Skip, Count) = (skip, count);

    [JsonProperty("skip")] public int? Skip { get; set; }
    [JsonProperty("count")] public int? Count { get; set; }
}

public class MessagingExtensionParameter
{
    public MessagingExtensionParameter() { }

    public MessagingExtensionParameter(string name = null, object value = null) =>
        (Name, Value) = (name, value);

    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
}

public class AppBasedLinkQuery
{
    public AppBasedLinkQuery() { }

    public AppBasedLinkQuery(string url = null) => Url = url;

    [JsonProperty("url")] public string Url { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

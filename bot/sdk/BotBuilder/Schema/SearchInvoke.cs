using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class SearchInvokeOptions
{
    [JsonProperty("skip")] public int Skip { get; set; }
    [JsonProperty("top")] public int Top { get; set; }
}

public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}

public class SearchInvokeValue
{
    [JsonProperty("context")] public object Context { get; set; }
    [JsonProperty("kind")] public string Kind { get; set; }
    [JsonProperty("queryOptions")] public SearchInvokeOptions QueryOptions { get; set; }
    [JsonProperty("queryText")] public string QueryText { get; set; }
}

public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}

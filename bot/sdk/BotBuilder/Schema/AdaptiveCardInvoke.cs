using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class AdaptiveCardInvokeAction
{
    [JsonProperty("data")] public object Data { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("verb")] public string Verb { get; set; }
}

public class AdaptiveCardInvokeValue
{
    [JsonProperty("action")] public AdaptiveCardInvokeAction Action { get; set; }
    [JsonProperty("authentication")] public AdaptiveCardAuthentication Authentication { get; set; }
    [JsonProperty("state")] public string State { get; set; }
}

public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")] public int StatusCode { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
    [JsonProperty("value")] public object Value { get; set; }
}

public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}

public class TokenExchangeInvokeRequest
{
    [JsonProperty("connectionName")] public string ConnectionName { get; set; }
    [JsonProperty("id")] public string Id { get; set; }

    // Written from here: reading the property would make an empty one for each object that is written.
    [JsonExtensionData] private JObject properties;

    [JsonIgnore] public JObject Properties { get => properties ??= []; set => properties = value; }
    [JsonProperty("token")] public string Token { get; set; }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public class ChannelAccount
{
    public ChannelAccount() { }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("role")] public string Role { get; set; }
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }

    // Written from here: reading the property would make an empty one for each object that is written.
    [JsonExtensionData] private JObject properties;

    [JsonIgnore] public JObject Properties { get => properties ??= []; set => properties = value; }
}

public class ConversationAccount
{
    public ConversationAccount() { }

    public ConversationAccount(
        bool? isGroup = default, string conversationType = null, string id = null, string name = null, string aadObjectId = null,
        string role = null, string tenantId = null) =>
        (IsGroup, ConversationType, Id, Name, AadObjectId, Role, TenantId) =
            (isGroup, conversationType, id, name, aadObjectId, role, tenantId);

    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    [JsonProperty("conversationType")] public string ConversationType { get; set; }
    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }
    [JsonProperty("role")] public string Role { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }

    // Written from here: reading the property would make an empty one for each object that is written.
    [JsonExtensionData] private JObject properties;

    [JsonIgnore] public JObject Properties { get => properties ??= []; set => properties = value; }
}

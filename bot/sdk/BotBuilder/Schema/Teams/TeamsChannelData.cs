using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelData
{
    [JsonProperty("channel")] public ChannelInfo Channel { get; set; }
    [JsonProperty("eventType")] public string EventType { get; set; }
    [JsonProperty("notification")] public NotificationInfo Notification { get; set; }
    [JsonProperty("team")] public TeamInfo Team { get; set; }
    [JsonProperty("tenant")] public TenantInfo Tenant { get; set; }
}

public class ChannelInfo
{
    public ChannelInfo() { }

    public ChannelInfo(string id = null, string name = null) =>
        (Id, Name) = (id, name);

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("type")] public string Type { get; set; }
}

public class TeamInfo
{
    public TeamInfo() { }

    public TeamInfo(string id = null, string name = null) =>
        (Id, Name) = (id, name);

    [JsonProperty("id")] public string Id { get; set; }
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("aadGroupId")] public string AadGroupId { get; set; }
}

public class TenantInfo
{
    public TenantInfo() { }

    public TenantInfo(string id = null) => Id = id;

    [JsonProperty("id")] public string Id { get; set; }
}

public class NotificationInfo
{
    public NotificationInfo() { }

    public NotificationInfo(bool? alert = default) => Alert = alert;

    [JsonProperty("alert")] public bool? Alert { get; set; }
    [JsonProperty("alertInMeeting")] public bool? AlertInMeeting { get; set; }
    [JsonProperty("externalResourceUrl")] public string ExternalResourceUrl { get; set; }
}

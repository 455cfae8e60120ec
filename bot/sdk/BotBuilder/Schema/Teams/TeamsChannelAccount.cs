using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

public class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount() { }

    public TeamsChannelAccount(
        string id = null, string name = null, string givenName = null, string surname = null, string email = null,
        string userPrincipalName = null)
        : base(id: id, name: name) =>
        (GivenName, Surname, Email, UserPrincipalName) = (givenName, surname, email, userPrincipalName);

    public TeamsChannelAccount(
        string id = null, string name = null, string givenName = null, string surname = null, string email = null,
        string userPrincipalName = null, string tenantId = null, string userRole = null)
        : base(id: id, name: name) =>
        (GivenName, Surname, Email, UserPrincipalName, TenantId, UserRole) =
            (givenName, surname, email, userPrincipalName, tenantId, userRole);

    [JsonProperty("givenName")] public string GivenName { get; set; }
    [JsonProperty("surname")] public string Surname { get; set; }
    [JsonProperty("email")] public string Email { get; set; }
    [JsonProperty("userPrincipalName")] public string UserPrincipalName { get; set; }
    [JsonProperty("tenantId")] public string TenantId { get; set; }
    [JsonProperty("userRole")] public string UserRole { get; set; }
}

using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>How the bot is registered: the real SDK's configuration keys MicrosoftAppId, -Type, -TenantId and -Password.</summary>
internal sealed record BotApp(string Id, BotAppType Type, string TenantId, string Password)
{
    public bool HasId => !string.IsNullOrWhiteSpace(Id);

    /// <exception cref="InvalidOperationException">The values do not fit together.</exception>
    public static BotApp From(IConfiguration configuration)
    {
        var app = new BotApp(
            configuration["MicrosoftAppId"],
            TypeOf(configuration["MicrosoftAppType"]),
            configuration["MicrosoftAppTenantId"],
            configuration["MicrosoftAppPassword"]);
        if (app.HasId && Mistake(app) is { } mistake)
            throw new InvalidOperationException(mistake);
        return app;
    }

    // The real SDK takes whatever it does not know for MultiTenant. (Enum.Parse would take numbers.)
    private static BotAppType TypeOf(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return BotAppType.MultiTenant;
        foreach (var type in Enum.GetValues<BotAppType>())
            if (type.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return type;
        throw new InvalidOperationException(
            $"MicrosoftAppType is '{name}'. Set it to SingleTenant, UserAssignedMSI or MultiTenant.");
    }

    private static string Mistake(BotApp app) => app switch
    {
        { Type: not BotAppType.MultiTenant, TenantId: null or "" } => $"MicrosoftAppType {app.Type} needs MicrosoftAppTenantId.",
        { Type: not BotAppType.MultiTenant } when !IsTenant(app.TenantId) =>
            "MicrosoftAppTenantId is neither a tenant's id nor its domain name.",
        { Type: BotAppType.UserAssignedMSI, Password: not (null or "") } =>
            "MicrosoftAppType UserAssignedMSI has no password: take MicrosoftAppPassword out of the configuration.",
        { Type: not BotAppType.UserAssignedMSI, Password: null or "" } =>
            $"MicrosoftAppType {app.Type} needs MicrosoftAppPassword, without which the bot cannot answer.",
        _ => null,
    };

    private static bool IsTenant(string tenant) =>
        Guid.TryParseExact(tenant, "D", out _)
        || (Uri.CheckHostName(tenant) == UriHostNameType.Dns && tenant.Contains('.', StringComparison.Ordinal));
}

internal enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

using Microsoft.Extensions.Options;

namespace AdviceBot.Web.BotFramework;

/// <summary>How the program is known to the Bot Framework; the names are the SDK's own configuration keys.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The configuration key that turns <c>/api/messages</c> off.</summary>
    public const string SwitchKey = "Channels:BotFramework";

    /// <summary>Whether <c>/api/messages</c> is served.</summary>
    /// <value>The default value is <see langword="true"/>.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The bot's application id, or null.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>What kind of application it is.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>Whether callers prove who they are.</summary>
    public bool HasCredentials => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}

/// <summary>Refuses a configuration in which anybody could pose as a channel (P20, P22; pitfalls 2 and 3).</summary>
internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    // The SDK takes every value that it does not know for MultiTenant.
    private static readonly string[] AppTypes = ["SingleTenant", "UserAssignedMSI", "MultiTenant"];

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        if (!options.Enabled) return ValidateOptionsResult.Success;
        if (!options.HasCredentials)
        {
            return environment.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    "MicrosoftAppId is not configured, so /api/messages would accept every caller unchecked. Configure MicrosoftAppId, "
                    + $"or set {BotFrameworkOptions.SwitchKey} to false to serve the web chat alone. (The environment Development accepts callers unchecked.)");
        }

        if (string.IsNullOrWhiteSpace(options.MicrosoftAppType))
        {
            return ValidateOptionsResult.Fail(
                "MicrosoftAppType is not configured, and the SDK would take that for MultiTenant. Set it to UserAssignedMSI or SingleTenant. "
                + "(MultiTenant is only for a bot that was registered so before August 2025.)");
        }

        if (!AppTypes.Contains(options.MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
        {
            return ValidateOptionsResult.Fail($"MicrosoftAppType is not one of {string.Join(", ", AppTypes)}. Mend it.");
        }

        return ValidateOptionsResult.Success;
    }
}

using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Azure;

/// <summary>The clients of the resource: one for people who wait, one for reports that do not.</summary>
internal sealed class LanguageClients
{
    /// <summary>Makes the clients; they connect when they are first used.</summary>
    /// <param name="options">The resource.</param>
    public LanguageClients(IOptions<AzureLanguageOptions> options)
    {
        var resource = options.Value;
        var endpoint = new Uri(resource.Endpoint!);
        Func<TextAnalyticsClientOptions, TextAnalyticsClient> create;
        if (string.IsNullOrWhiteSpace(resource.Key))
        {
            var credential = new PatientCredential(Identity(resource.ClientId));
            create = settings => new TextAnalyticsClient(endpoint, credential, settings);
        }
        else
        {
            var key = new AzureKeyCredential(resource.Key);
            create = settings => new TextAnalyticsClient(endpoint, key, settings);
        }

        Turns = create(TurnSettings());
        Reports = create(Settings());
    }

    /// <summary>For a turn: asked once, without a second try.</summary>
    public TextAnalyticsClient Turns { get; }

    /// <summary>For a report: tried again as the service says.</summary>
    public TextAnalyticsClient Reports { get; }

    private static TokenCredential Identity(string? clientId) =>
        string.IsNullOrWhiteSpace(clientId) ? new DefaultAzureCredential() : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));

    private static TextAnalyticsClientOptions TurnSettings()
    {
        var settings = Settings();
        settings.Retry.MaxRetries = 0;
        return settings;
    }

    private static TextAnalyticsClientOptions Settings() => new() { Diagnostics = { IsLoggingContentEnabled = false, IsTelemetryEnabled = false } };
}

using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>How the client talks to the service; retries, diagnostics and the transport are Azure.Core's own.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    /// <summary>Pins the version of the service's API.</summary>
    /// <param name="version">The version.</param>
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01)
    {
        ApiVersion = version switch
        {
            ServiceVersion.V2023_04_01 => "2023-04-01",
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };

        // What may be read in a log: ids of requests, never a header or parameter that carries more.
        Diagnostics.LoggedHeaderNames.Add("apim-request-id");
        Diagnostics.LoggedHeaderNames.Add("x-envoy-upstream-service-time");
        Diagnostics.LoggedQueryParameters.Add("api-version");
    }

    /// <summary>A version of the service's API.</summary>
    public enum ServiceVersion
    {
        /// <summary>2023-04-01.</summary>
#pragma warning disable CA1707 // The name is the real SDK's.
        V2023_04_01 = 4,
#pragma warning restore CA1707
    }

    /// <summary>The country hint of documents that come with none.</summary>
    public string DefaultCountryHint { get; set; } = "us";

    /// <summary>The language of documents that come with none.</summary>
    public string DefaultLanguage { get; set; } = "en";

    internal string ApiVersion { get; }
}

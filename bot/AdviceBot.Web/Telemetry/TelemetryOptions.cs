using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Telemetry;

/// <summary>Where traces, metrics and logs are sent, as OTLP over HTTP (protobuf).</summary>
public sealed class TelemetryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telemetry";

    /// <summary>The standard name of the same setting (OpenTelemetry, "OTLP Exporter Configuration").</summary>
    public const string StandardEndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The standard name of the protocol; only <see cref="OnlyProtocol"/> is spoken.</summary>
    public const string StandardProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";

    internal const string EndpointKey = Section + ":" + nameof(Endpoint);
    internal const string OnlyProtocol = "http/protobuf";

    /// <summary>The collector's address, such as <c>http://localhost:4318</c>; <c>/v1/traces</c>, <c>/v1/metrics</c> and <c>/v1/logs</c> come after it.</summary>
    /// <value>The default value is <see langword="null"/>: nothing is sent.</value>
    public string? Endpoint { get; set; }

    /// <summary>The address that is configured, under either name.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The address as written, or null.</returns>
    internal static string? EndpointIn(IConfiguration configuration) =>
        configuration[TelemetryOptions.EndpointKey] is { Length: > 0 } own ? own
        : configuration[StandardEndpointKey] is { Length: > 0 } standard ? standard
        : null;
}

/// <summary>Refuses an address to which nothing could be sent, and a protocol that is not spoken.</summary>
internal sealed class TelemetryOptionsValidator(IConfiguration configuration) : IValidateOptions<TelemetryOptions>
{
    private const string Keys = TelemetryOptions.EndpointKey + " (or " + TelemetryOptions.StandardEndpointKey + ")";

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        if (options.Endpoint is null) return ValidateOptionsResult.Success;
        if (configuration[TelemetryOptions.StandardProtocolKey] is { Length: > 0 } protocol && protocol != TelemetryOptions.OnlyProtocol)
        {
            return ValidateOptionsResult.Fail(
                $"{TelemetryOptions.StandardProtocolKey} is \"{protocol}\". Only {TelemetryOptions.OnlyProtocol} is spoken: set it to that, or leave it out, and name the collector's port for it, usually 4318.");
        }

        return Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{Keys} is not an address that telemetry can be sent to. It must be http:// or https://, without user, password or query, such as http://localhost:4318.");
    }
}

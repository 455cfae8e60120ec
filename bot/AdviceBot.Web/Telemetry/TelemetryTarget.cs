using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace AdviceBot.Web.Telemetry;

/// <summary>Where telemetry goes, and as whose.</summary>
internal static class TelemetryTarget
{
    private const string ServiceName = "advicebot";

    /// <summary>The program, as a resource; the standard variables <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c> are stronger.</summary>
    public static ResourceBuilder Resource { get; } = ResourceBuilder.CreateEmpty()
        .AddService(ServiceName, serviceVersion: typeof(TelemetryTarget).Assembly.GetName().Version!.ToString(fieldCount: 3))
        .AddTelemetrySdk()
        .AddEnvironmentVariableDetector();

    /// <summary>Aims an exporter.</summary>
    /// <param name="exporter">The exporter's options; its headers and limits come from the standard variables.</param>
    /// <param name="options">Where to.</param>
    /// <param name="signal">The signal's part of the address.</param>
    public static void Aim(OtlpExporterOptions exporter, TelemetryOptions options, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{options.Endpoint!.TrimEnd('/')}/v1/{signal}");
    }
}

using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AdviceBot.Web.Telemetry;

/// <summary>Sends spans and metrics from the start to the end; what is left of them and of the log goes out when the program stops.</summary>
/// <param name="options">Where to.</param>
/// <param name="content">Measured as long as it lives.</param>
/// <param name="logs">Sends the log.</param>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options, ContentMeter content, LoggerProvider logs) : IHostedService, IDisposable
{
    // A collector that is away must not hold up the end for long.
    private const int LastMilliseconds = 3_000;

    private readonly Lock _ending = new();
    private Task? _end;
    private TracerProvider? _spans;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _spans = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(TelemetryTarget.Resource)
            .AddSource(TelemetryNames.Sources)
            .AddProcessor(new AllowedSpans())
            .AddOtlpExporter(exporter => TelemetryTarget.Aim(exporter, options.Value, "traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(TelemetryTarget.Resource)
            .AddMeter(TelemetryNames.Meters)
            .AddView(instrument => TelemetryNames.Metrics.TryGetValue(instrument.Name, out var attributes)
                ? new MetricStreamConfiguration { TagKeys = attributes }
                : MetricStreamConfiguration.Drop)
            .AddOtlpExporter(exporter => TelemetryTarget.Aim(exporter, options.Value, "metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // A host can be stopped from two sides at once; whoever asks waits until all is sent.
        lock (_ending) return _end ??= Task.Run(SendWhatIsLeft, CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _spans?.Dispose();
        _metrics?.Dispose();
        content.Dispose();
    }

    private void SendWhatIsLeft()
    {
        _spans?.Shutdown(LastMilliseconds);
        _metrics?.Shutdown(LastMilliseconds);
        logs.ForceFlush(LastMilliseconds);
    }
}

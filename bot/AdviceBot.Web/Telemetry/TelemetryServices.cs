using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;

namespace AdviceBot.Web.Telemetry;

/// <summary>Composes OpenTelemetry where it is configured. Without it nothing is collected and nothing is sent.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds traces, metrics and logs over OTLP, or nothing.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <returns>The same builder.</returns>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>()
            .AddOptions<TelemetryOptions>().Configure<IConfiguration>((options, configuration) => options.Endpoint = TelemetryOptions.EndpointIn(configuration)).ValidateOnStart();
        services.Replace(ServiceDescriptor.Singleton<DistributedContextPropagator, NoPropagator>());
        if (IsOn(builder.Configuration)) AddExport(builder);
        return builder;
    }

    // By itself, so that OpenTelemetry is loaded only where it is configured.
    private static void AddExport(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ContentMeter>().AddHostedService<TelemetryExport>();
        services.AddOptions<OpenTelemetryLoggerOptions>().Configure<IOptions<TelemetryOptions>>((logs, options) => logs.AddProcessor(Records(options.Value)));
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(TelemetryTarget.Resource);
            logs.IncludeFormattedMessage = true;
        });
    }

    /// <summary>Has every request's span say which route it took.</summary>
    /// <param name="app">The application.</param>
    public static void UseTelemetry(this WebApplication app)
    {
        if (IsOn(app.Configuration)) app.UseMiddleware<RequestSpans>();
    }

    private static bool IsOn(IConfiguration configuration) => TelemetryOptions.EndpointIn(configuration) is not null;

    private static AllowedRecords Records(TelemetryOptions options)
    {
        var exporter = new OtlpExporterOptions();
        TelemetryTarget.Aim(exporter, options, "logs");
        return new AllowedRecords(new BatchLogRecordExportProcessor(new OtlpLogExporter(exporter)));
    }
}

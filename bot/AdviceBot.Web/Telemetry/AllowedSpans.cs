using System.Diagnostics;
using OpenTelemetry;

namespace AdviceBot.Web.Telemetry;

/// <summary>Takes everything out of a span that <see cref="TelemetryNames"/> does not name, and names it anew from what is left.</summary>
internal sealed class AllowedSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Allowed = new(TelemetryNames.SpanAttributes, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !Allowed.Contains(name)).ToList()) data.SetTag(name, null);
        data.SetStatus(data.Status);
        if (data.Kind == ActivityKind.Server) data.DisplayName = $"{data.GetTagItem(TelemetryNames.Method)} {data.GetTagItem(TelemetryNames.Route)}".Trim();

        // Events and links cannot be taken out. Nothing here makes any; a span that has some stays here.
        if (data.Events.Any() || data.Links.Any()) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}

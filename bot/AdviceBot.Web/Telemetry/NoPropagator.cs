using System.Diagnostics;

namespace AdviceBot.Web.Telemetry;

/// <summary>
/// Takes no trace from a caller: anybody may call, and what stands in <c>traceparent</c>, <c>tracestate</c> or <c>baggage</c> would be
/// exported, or decide what is.
/// </summary>
internal sealed class NoPropagator : DistributedContextPropagator
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Fields => [];

    /// <inheritdoc/>
    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    /// <inheritdoc/>
    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}

using OpenTelemetry;
using OpenTelemetry.Logs;

namespace AdviceBot.Web.Telemetry;

/// <summary>Lets this program's own log lines through, each of which stands in a <c>Log.cs</c>, and of an exception only its type.</summary>
/// <param name="next">Sends what is let through.</param>
internal sealed class AllowedRecords(BaseProcessor<LogRecord> next) : BaseProcessor<LogRecord>
{
    private const string OwnCategories = "AdviceBot.";

    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.CategoryName?.StartsWith(OwnCategories, StringComparison.Ordinal) != true) return;
        if (data.Exception is { } fault)
        {
            data.Exception = null;
            data.Attributes = [.. data.Attributes ?? [], new("error.type", fault.GetType().FullName)];
        }

        next.OnEnd(data);
    }

    /// <inheritdoc/>
    protected override bool OnForceFlush(int timeoutMilliseconds) => next.ForceFlush(timeoutMilliseconds);

    /// <inheritdoc/>
    protected override bool OnShutdown(int timeoutMilliseconds) => next.Shutdown(timeoutMilliseconds);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) next.Dispose();
        base.Dispose(disposing);
    }
}

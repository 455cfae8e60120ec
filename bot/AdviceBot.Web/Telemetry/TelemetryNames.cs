using AdviceBot.Dialogs.Counts;
using AdviceBot.Web.Azure;

namespace AdviceBot.Web.Telemetry;

/// <summary>
/// Everything that telemetry may carry (P2). What is not named here is dropped, whoever adds it: a framework that one day puts an address
/// or a query into a span or a metric changes nothing. <c>docs/operations.md</c> lists the same.
/// </summary>
internal static class TelemetryNames
{
    /// <summary>ASP.NET Core's own source of spans and prefix of meters.</summary>
    public const string AspNetCore = "Microsoft.AspNetCore";

    public const string Method = "http.request.method";
    public const string Route = "http.route";
    public const string Status = "http.response.status_code";

    /// <summary>The sources of spans.</summary>
    public static readonly string[] Sources = [TurnCounts.Name, AspNetCore];

    /// <summary>The meters.</summary>
    public static readonly string[] Meters =
        [TurnCounts.Name, UrgencyCounts.MeterName, StateCounts.MeterName, CloudCounts.MeterName, ContentMeter.MeterName, AspNetCore + ".Hosting", "System.Runtime"];

    /// <summary>The metrics, each with its attributes.</summary>
    public static readonly Dictionary<string, string[]> Metrics = new(StringComparer.Ordinal)
    {
        ["advicebot.turns"] = ["outcome", "topic"],
        ["advicebot.turn.duration"] = ["outcome"],
        ["advicebot.urgent.findings"] = ["rule"],
        ["advicebot.state.faults"] = ["error.type"],
        ["advicebot.cloud.calls"] = ["outcome"],
        ["advicebot.content.info"] = ["version"],
        ["advicebot.content.faults"] = [],
        ["http.server.request.duration"] = [Method, Route, Status],
        ["http.server.active_requests"] = [Method],
        ["dotnet.process.cpu.time"] = ["cpu.mode"],
        ["dotnet.process.memory.working_set"] = [],
        ["dotnet.gc.pause.time"] = [],
        ["dotnet.thread_pool.queue.length"] = [],
    };

    /// <summary>The attributes of a span.</summary>
    public static readonly string[] SpanAttributes = [Method, Route, Status, "outcome", "topic"];
}

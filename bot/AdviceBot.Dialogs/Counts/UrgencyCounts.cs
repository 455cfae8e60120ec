using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Counts;

/// <summary>How often each rule found danger in one hour.</summary>
/// <param name="Hour">When the hour began (UTC).</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Times">How often.</param>
public sealed record UrgencyCount(DateTimeOffset Hour, string Rule, long Times);

/// <summary>
/// Counts findings by rule and hour and by nothing else (U18): as the metric <c>advicebot.urgent.findings</c>, and in memory for the last
/// two days. A warning is logged where an hour has twice as many as usual, or none.
/// </summary>
public sealed class UrgencyCounts : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AdviceBot.Urgency";

    private const int HoursKept = 48;

    // Below this many an hour, twice as many or none is chance.
    private const double FewestUsual = 5;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<DateTimeOffset, Dictionary<string, long>> _hours = [];
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Meter _meter;
    private readonly Counter<long> _findings;
    private DateTimeOffset? _current;

    /// <summary>Starts with nothing counted.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Takes the warnings.</param>
    public UrgencyCounts(TimeProvider time, ILogger<UrgencyCounts> logger)
    {
        _time = time;
        _logger = logger;
        _meter = new Meter(MeterName);
        _findings = _meter.CreateCounter<long>("advicebot.urgent.findings", description: "Messages in which danger was found, by rule");
    }

    /// <summary>Notes that a message was looked at.</summary>
    /// <param name="rule">The rule that found danger, or null where none did.</param>
    public void Note(string? rule)
    {
        if (rule is not null) _findings.Add(1, new KeyValuePair<string, object?>("rule", rule));
        var now = _time.GetUtcNow().ToUniversalTime();
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        lock (_lock)
        {
            if (_current is { } last && last < hour) Close(last);
            _current = hour;
            if (!_hours.TryGetValue(hour, out var counts)) _hours[hour] = counts = new Dictionary<string, long>(StringComparer.Ordinal);
            if (rule is not null) counts[rule] = counts.GetValueOrDefault(rule) + 1;
            while (_hours.Count > HoursKept) _hours.Remove(_hours.Keys.First());
        }
    }

    /// <summary>The counts of the last two days.</summary>
    /// <returns>A count for each hour and rule, oldest first.</returns>
    public IReadOnlyList<UrgencyCount> Snapshot()
    {
        lock (_lock)
        {
            return [.. _hours.SelectMany(hour => hour.Value.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new UrgencyCount(hour.Key, count.Key, count.Value)))];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    // An hour in which nobody wrote is not in the list and says nothing about the rules.
    private void Close(DateTimeOffset hour)
    {
        var before = _hours.Where(item => item.Key < hour).Select(item => item.Value.Values.Sum()).ToList();
        if (before.Count == 0 || !_hours.TryGetValue(hour, out var counts)) return;
        var usual = before.Average();
        var times = counts.Values.Sum();
        if (usual >= FewestUsual && (times == 0 || times >= 2 * usual)) Log.UrgencyRateUnusual(_logger, times, (long)Math.Round(usual));
    }
}

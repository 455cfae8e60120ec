using System.Diagnostics;
using System.Diagnostics.Metrics;
using AdviceBot.Dialogs.Turns;

namespace AdviceBot.Dialogs.Counts;

/// <summary>
/// Counts how turns end and about which topic (<c>advicebot.turns</c>), how long they take (<c>advicebot.turn.duration</c>, in seconds),
/// and makes a span <c>turn</c> of each. Never what was written, nor by whom (P2).
/// </summary>
public sealed class TurnCounts : IDisposable
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "AdviceBot.Turns";

    /// <summary>The name of a turn's span.</summary>
    public const string SpanName = "turn";

    internal const string OutcomeAttribute = "outcome";
    internal const string TopicAttribute = "topic";

    private readonly TimeProvider _time;
    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _durations;

    /// <summary>Starts with nothing counted.</summary>
    /// <param name="time">The clock.</param>
    public TurnCounts(TimeProvider time)
    {
        _time = time;
        _turns = _meter.CreateCounter<long>("advicebot.turns", description: "Messages that were answered, by how that ended and by topic");
        _durations = _meter.CreateHistogram<double>("advicebot.turn.duration", "s", "How long a turn took until its replies were sent, by how it ended");
    }

    /// <summary>Begins a turn.</summary>
    /// <returns>The turn; it is counted when its end is said, and not at all without.</returns>
    public RunningTurn Begin() => new(this, _source.StartActivity(SpanName), _time.GetTimestamp());

    /// <inheritdoc/>
    public void Dispose()
    {
        _meter.Dispose();
        _source.Dispose();
    }

    internal void Note(Outcome outcome, string? topicId, long began)
    {
        var how = new KeyValuePair<string, object?>(OutcomeAttribute, outcome.ToString());
        if (topicId is null) _turns.Add(1, how);
        else _turns.Add(1, how, new KeyValuePair<string, object?>(TopicAttribute, topicId));
        _durations.Record(_time.GetElapsedTime(began).TotalSeconds, how);
    }
}

using System.Diagnostics.Metrics;

namespace AdviceBot.Dialogs.Counts;

/// <summary>Counts where a conversation's state could not be read, written or deleted, as the metric <c>advicebot.state.faults</c>.</summary>
public sealed class StateCounts : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AdviceBot.State";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _faults;

    /// <summary>Starts with nothing counted.</summary>
    public StateCounts() => _faults = _meter.CreateCounter<long>("advicebot.state.faults", description: "Failures to read, write or delete the state of a conversation, by kind");

    /// <summary>Counts one.</summary>
    /// <param name="fault">The kind of the fault; its message may hold what somebody wrote (P2).</param>
    public void Note(Type fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(1, new KeyValuePair<string, object?>("error.type", fault.FullName));
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}

using System.Diagnostics.Metrics;

namespace AdviceBot.Web.Azure;

/// <summary>What became of a wish to ask the service.</summary>
internal enum CloudOutcome
{
    /// <summary>It answered in time and as documented.</summary>
    Answered,

    /// <summary>It was slow, wrong or away.</summary>
    Failed,

    /// <summary>It was left alone after faults.</summary>
    NotAsked,
}

/// <summary>Counts them, as the metric <c>advicebot.cloud.calls</c>.</summary>
internal sealed class CloudCounts : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AdviceBot.Cloud";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _calls;

    public CloudCounts() => _calls = _meter.CreateCounter<long>("advicebot.cloud.calls", description: "Messages for Azure AI Language, by what became of them");

    /// <summary>Counts one.</summary>
    /// <param name="outcome">What became of it.</param>
    public void Note(CloudOutcome outcome) => _calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}

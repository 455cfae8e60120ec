using System.Diagnostics;
using AdviceBot.Dialogs.Turns;

namespace AdviceBot.Dialogs.Counts;

/// <summary>A turn that has begun; <see cref="Dispose"/> ends its span.</summary>
public sealed class RunningTurn : IDisposable
{
    private readonly TurnCounts _counts;
    private readonly Activity? _span;
    private readonly long _began;

    internal RunningTurn(TurnCounts counts, Activity? span, long began) => (_counts, _span, _began) = (counts, span, began);

    /// <summary>Counts the turn.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="topicId">The id of the topic that was shown or asked about, or null.</param>
    public void End(Outcome outcome, string? topicId)
    {
        _span?.SetTag(TurnCounts.OutcomeAttribute, outcome.ToString()).SetTag(TurnCounts.TopicAttribute, topicId);
        if (outcome == Outcome.Error) _span?.SetStatus(ActivityStatusCode.Error);
        _counts.Note(outcome, topicId, _began);
    }

    /// <inheritdoc/>
    public void Dispose() => _span?.Dispose();
}

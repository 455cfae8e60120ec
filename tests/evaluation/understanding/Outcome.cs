using AdviceBot.Core.Understanding;

namespace AdviceBot.Evaluation;

/// <summary>What came of one message.</summary>
internal sealed record Outcome(LabelledMessage Message, TopicFinding Finding, ConfidenceInputs? Inputs)
{
    public bool IsInside => Message.Topic is not null;

    /// <summary>As the machine contract gives it: no topic where the assistant declines.</summary>
    public string? Topic => Finding.Band == ConfidenceBand.Decline ? null : Finding.Best?.TopicId;

    public string? Ranked => Finding.Best?.TopicId;

    public double Confidence => Finding.Best?.Confidence ?? 0;

    public bool IsFirst => Topic == Message.Topic;

    public bool IsInThree => IsInside
        ? Finding.Candidates.Take(3).Any(candidate => candidate.TopicId == Message.Topic)
        : Finding.Band == ConfidenceBand.Decline;
}

using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// Where the bands are cut. Confidence is the measured chance that the best topic is right, so the cuts can be read as promises; the
/// defaults were chosen on cross-validated messages (<c>docs/evaluation/understanding.md</c>).
/// </summary>
public sealed class UnderstandingOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Understanding";

    /// <summary>The key of <see cref="EncoderFolder"/>, for who needs it before the options are bound.</summary>
    public const string EncoderFolderKey = Section + ":" + nameof(EncoderFolder);

    /// <summary>From this confidence the assistant answers at once.</summary>
    [Range(0.0, 1.0)]
    public double AnswerAt { get; set; } = 0.92;

    /// <summary>From this confidence the assistant asks which topic is meant; below it, it declines.</summary>
    [Range(0.0, 1.0)]
    public double AskAt { get; set; } = 0.30;

    /// <summary>From this confidence a topic is offered beside the best one where the assistant asks.</summary>
    [Range(0.0, 1.0)]
    public double OfferAt { get; set; } = 0.05;

    /// <summary>How many candidates a finding holds where there are as many topics.</summary>
    [Range(4, 20)]
    public int Candidates { get; set; } = 5;

    /// <summary>
    /// The folder with the sentence encoder, which the build stores; null, or a folder without it, for words only.
    /// </summary>
    public string? EncoderFolder { get; set; }

    /// <summary>
    /// Whether to wait until meaning is learnt. A server answers by words until then; a command that reads many messages waits.
    /// </summary>
    public bool WaitForEncoder { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AskAt > AnswerAt)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(AskAt)} ({AskAt}) is above {nameof(AnswerAt)} ({AnswerAt}). Set it to the same or less.",
                [nameof(AskAt), nameof(AnswerAt)]);
        }
    }
}

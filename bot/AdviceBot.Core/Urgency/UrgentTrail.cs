using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Urgency;

/// <summary>
/// Which phrases of the rules a message left half said, as numbers of phrases: all that is kept of a message for the next one, and no
/// word of it (P3). It is good for one message, and only under the rules that it was made with.
/// </summary>
public sealed class UrgentTrail
{
    /// <summary>The most phrases that are kept; a message that leaves more open is a flood, not half a sentence.</summary>
    public const int Most = 500;

    /// <summary>Which rules the numbers belong to.</summary>
    public int Rules { get; set; }

    /// <summary>The parts that were met of phrases with several parts.</summary>
    public IList<int> Met { get; set; } = [];

    /// <summary>The parts that were begun and not ended.</summary>
    public IList<int> Open { get; set; } = [];

    /// <summary>How far each of <see cref="Open"/> had come: a bit for each place in it.</summary>
    public IList<long> Places { get; set; } = [];
}

/// <summary>A message that was read once.</summary>
/// <param name="Finding">What was found in it alone, or null.</param>
/// <param name="After">Looks for danger that began in the message before, as <see cref="IUrgencyDetector.Continue"/> does.</param>
public sealed record UrgentReading(UrgentFinding? Finding, Func<UrgentTrail?, UrgentContinuation> After)
{
    /// <summary>The meanings of its sentences as far as they were read; null where none ever are.</summary>
    public MessageMeanings? Meanings { get; init; }
}

/// <summary>What came of reading a message after another.</summary>
/// <param name="Finding">What was found in both together, or null.</param>
/// <param name="Trail">What is left open for the next message, or null.</param>
public sealed record UrgentContinuation(UrgentFinding? Finding, UrgentTrail? Trail);

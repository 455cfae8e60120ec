using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;

namespace AdviceBot.Core.Urgency;

/// <summary>Looks for danger in a message. It runs first on every turn (U1) and is safe to call from many threads.</summary>
public interface IUrgencyDetector
{
    /// <summary>Looks for danger.</summary>
    /// <param name="text">The message as it was sent, of any length.</param>
    /// <returns>The most urgent finding, or null where nothing was found.</returns>
    UrgentFinding? Detect(string text);

    /// <summary>Looks for danger that began in the message before (U9): "he has got a", then "knife". Only the rules look.</summary>
    /// <param name="text">The message as it was sent, of any length.</param>
    /// <param name="before">What was left open before; null where nothing was.</param>
    /// <returns>What was found, and what this message leaves open.</returns>
    UrgentContinuation Continue(string text, UrgentTrail? before) => new(null, null);

    /// <summary>Looks for danger as <see cref="Detect"/> does, and keeps what it has read for <see cref="Continue"/>, which a turn needs a moment later.</summary>
    /// <param name="text">The message as it was sent, of any length.</param>
    /// <returns>The most urgent finding, and the way to go on from the message before.</returns>
    UrgentReading Read(string text) => new(Detect(text), before => Continue(text, before));
}

/// <summary>Makes a detector from content.</summary>
public interface IUrgencyDetectorFactory
{
    /// <summary>Makes a detector that knows the rules of one content set.</summary>
    /// <param name="content">The content.</param>
    /// <param name="languages">Knows other languages than English, which statistics have not learnt; null to take all for English.</param>
    /// <returns>The detector.</returns>
    /// <exception cref="FormatException">A rule's phrase cannot be read; the loader reports these first.</exception>
    IUrgencyDetector Create(ContentSet content, ILanguageDetector? languages = null);
}

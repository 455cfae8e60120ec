using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Urgency;

/// <summary>Makes detectors that read the rules of <c>content/urgent</c>.</summary>
/// <param name="encoder">Lets the second look read meaning; null for words only.</param>
public sealed class UrgencyDetectorFactory(SharedEncoder? encoder = null) : IUrgencyDetectorFactory
{
    /// <inheritdoc/>
    public IUrgencyDetector Create(ContentSet content, ILanguageDetector? languages = null) => new UrgencyDetector(content, encoder, languages);
}

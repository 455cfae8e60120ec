using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Urgency;

/// <summary>Makes detectors that read the rules of <c>content/urgent</c>.</summary>
/// <param name="encoder">Lets the second look read meaning; null for words only.</param>
/// <param name="options">Say where what was learnt is kept; null to learn anew each time.</param>
public sealed class UrgencyDetectorFactory(SharedEncoder? encoder = null, IOptions<UnderstandingOptions>? options = null) : IUrgencyDetectorFactory
{
    /// <inheritdoc/>
    public IUrgencyDetector Create(ContentSet content, ILanguageDetector? languages = null) => new UrgencyDetector(content, encoder, new LearntFolder(options), languages);
}

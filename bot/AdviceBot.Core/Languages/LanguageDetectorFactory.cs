using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Languages;

/// <summary>Makes detectors that read letters and words. Equal content gives an equal detector.</summary>
/// <param name="options">Say where what was learnt is kept; null to learn anew each time.</param>
public sealed class LanguageDetectorFactory(IOptions<UnderstandingOptions>? options = null) : ILanguageDetectorFactory
{
    /// <inheritdoc/>
    public ILanguageDetector Create(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var stored = new LearntFolder(options).Languages;
        return new LanguageDetector(content, stored.GetOrAdd(LearntLanguages.KeyOf(content), LearntLanguages.Read, () => LearntLanguages.Learn(content), (learnt, into) => learnt.Write(into)));
    }
}

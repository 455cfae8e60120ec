using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>Makes detectors that read letters and words. Equal content gives an equal detector.</summary>
public sealed class LanguageDetectorFactory : ILanguageDetectorFactory
{
    /// <inheritdoc/>
    public ILanguageDetector Create(ContentSet content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new LanguageDetector([.. content.Languages.Values], LanguageLessons.From(content));
    }
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>Learns when it is first asked, so that a start and a reload do not wait for it; whoever asks meanwhile waits.</summary>
/// <param name="factory">Makes the detector.</param>
/// <param name="content">What it learns from.</param>
public sealed class LazyLanguageDetector(ILanguageDetectorFactory factory, ContentSet content) : ILanguageDetector
{
    // Whoever has learnt lets go of what it learnt from.
    private readonly Lazy<ILanguageDetector> _detector = new(() => factory.Create(content));
    private readonly bool _hasLanguages = content.Languages.Count > 0;

    /// <inheritdoc/>
    public Language? Detect(string message) => _hasLanguages ? _detector.Value.Detect(message) : null;

    /// <inheritdoc/>
    public Language? Lean(string message) => _hasLanguages ? _detector.Value.Lean(message) : null;

    /// <summary>Learns now, where it has not yet.</summary>
    public void Learn() => _ = _hasLanguages ? _detector.Value : null;
}

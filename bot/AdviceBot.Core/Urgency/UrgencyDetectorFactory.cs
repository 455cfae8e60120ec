using AdviceBot.Core.Content;

namespace AdviceBot.Core.Urgency;

/// <summary>Makes detectors that read the rules of <c>content/urgent</c>.</summary>
public sealed class UrgencyDetectorFactory : IUrgencyDetectorFactory
{
    /// <inheritdoc/>
    public IUrgencyDetector Create(ContentSet content) => new UrgencyDetector(content);
}

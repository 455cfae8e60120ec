using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The key phrases of a document.</summary>
public class KeyPhraseCollection : ReadOnlyCollection<string>
{
    internal KeyPhraseCollection(IList<string> phrases, IReadOnlyCollection<TextAnalyticsWarning> warnings)
        : base(phrases) => Warnings = warnings;

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}

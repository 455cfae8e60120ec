namespace Azure.AI.TextAnalytics;

/// <summary>The language that a document is most likely written in.</summary>
public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore, IReadOnlyCollection<TextAnalyticsWarning> warnings)
    {
        Name = name;
        Iso6391Name = iso6391Name;
        ConfidenceScore = confidenceScore;
        Warnings = warnings;
    }

    /// <summary>From 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>The language's code, such as <c>pl</c>; <c>(Unknown)</c> where the service cannot tell.</summary>
    public string Iso6391Name { get; }

    /// <summary>The language's English name.</summary>
    public string Name { get; }

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}

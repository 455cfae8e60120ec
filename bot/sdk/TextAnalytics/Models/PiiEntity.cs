using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>A piece of personal data. Places and lengths count UTF-16 code units, as .NET strings do.</summary>
public readonly struct PiiEntity
{
    internal PiiEntity(string text, PiiEntityCategory category, string subCategory, double confidenceScore, int offset, int length)
    {
        Text = text;
        Category = category;
        SubCategory = subCategory;
        ConfidenceScore = confidenceScore;
        Offset = offset;
        Length = length;
    }

    public PiiEntityCategory Category { get; }

    /// <summary>From 0 to 1.</summary>
    public double ConfidenceScore { get; }

    public int Length { get; }

    public int Offset { get; }

    public string SubCategory { get; }

    public string Text { get; }
}

/// <summary>The personal data of a document.</summary>
public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText, IReadOnlyCollection<TextAnalyticsWarning> warnings)
        : base(entities) => (RedactedText, Warnings) = (redactedText, warnings);

    /// <summary>The text with every piece of personal data covered.</summary>
    public string RedactedText { get; }

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}

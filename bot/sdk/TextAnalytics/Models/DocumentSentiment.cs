namespace Azure.AI.TextAnalytics;

/// <summary>What feeling a document shows, and each of its sentences.</summary>
public class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores scores, IReadOnlyCollection<SentenceSentiment> sentences, IReadOnlyCollection<TextAnalyticsWarning> warnings)
    {
        Sentiment = sentiment;
        ConfidenceScores = scores;
        Sentences = sentences;
        Warnings = warnings;
    }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }

    public TextSentiment Sentiment { get; }

    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}

/// <summary>What feeling a sentence shows. Places and lengths count UTF-16 code units, as .NET strings do.</summary>
public readonly struct SentenceSentiment
{
    internal SentenceSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length)
    {
        Sentiment = sentiment;
        Text = text;
        ConfidenceScores = scores;
        Offset = offset;
        Length = length;
    }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public int Length { get; }

    public int Offset { get; }

    public TextSentiment Sentiment { get; }

    public string Text { get; }
}

/// <summary>How sure each feeling is; each from 0 to 1.</summary>
public class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative) => (Positive, Neutral, Negative) = (positive, neutral, negative);

    public double Negative { get; }

    public double Neutral { get; }

    public double Positive { get; }
}

/// <summary>A feeling.</summary>
public enum TextSentiment
{
    /// <summary>Good.</summary>
    Positive = 0,

    /// <summary>None.</summary>
    Neutral = 1,

    /// <summary>Bad.</summary>
    Negative = 2,

    /// <summary>Good and bad; documents only.</summary>
    Mixed = 3,
}

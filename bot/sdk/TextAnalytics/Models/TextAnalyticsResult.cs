namespace Azure.AI.TextAnalytics;

/// <summary>What came of one document: an error, or what a derived class adds.</summary>
public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextDocumentStatistics statistics, TextAnalyticsError error)
    {
        Id = id;
        Statistics = statistics;
        Error = error;
    }

    /// <summary>The document's id.</summary>
    public string Id { get; }

    /// <summary>What is wrong with the document; empty where nothing is.</summary>
    public TextAnalyticsError Error { get; }

    /// <summary>Whether there is an error instead of a result.</summary>
    public bool HasError => Error.ErrorCode != default;

    /// <summary>The document's size, where it was asked for.</summary>
    public TextDocumentStatistics Statistics { get; }

    /// <summary>The value, or the reason why there is none. The service's own message stays in <see cref="Error"/>: it is not ours to repeat.</summary>
    private protected T ValueOr<T>(T value) =>
        HasError ? throw new InvalidOperationException($"There is no result for document {Id}: {Error.ErrorCode}.") : value;
}

/// <summary>The language of a document.</summary>
public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage _language;

    internal DetectLanguageResult(string id, TextDocumentStatistics statistics, TextAnalyticsError error, DetectedLanguage language)
        : base(id, statistics, error) => _language = language;

    public DetectedLanguage PrimaryLanguage => ValueOr(_language);
}

/// <summary>The key phrases of a document.</summary>
public class ExtractKeyPhrasesResult : TextAnalyticsResult
{
    private readonly KeyPhraseCollection _phrases;

    internal ExtractKeyPhrasesResult(string id, TextDocumentStatistics statistics, TextAnalyticsError error, KeyPhraseCollection phrases)
        : base(id, statistics, error) => _phrases = phrases;

    public KeyPhraseCollection KeyPhrases => ValueOr(_phrases);
}

/// <summary>The personal data in a document.</summary>
public class RecognizePiiEntitiesResult : TextAnalyticsResult
{
    private readonly PiiEntityCollection _entities;

    internal RecognizePiiEntitiesResult(string id, TextDocumentStatistics statistics, TextAnalyticsError error, PiiEntityCollection entities)
        : base(id, statistics, error) => _entities = entities;

    public PiiEntityCollection Entities => ValueOr(_entities);
}

/// <summary>The sentiment of a document.</summary>
public class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment _sentiment;

    internal AnalyzeSentimentResult(string id, TextDocumentStatistics statistics, TextAnalyticsError error, DocumentSentiment sentiment)
        : base(id, statistics, error) => _sentiment = sentiment;

    public DocumentSentiment DocumentSentiment => ValueOr(_sentiment);
}

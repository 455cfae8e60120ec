using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The languages of documents, in the documents' order.</summary>
public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> results, TextDocumentBatchStatistics statistics, string modelVersion)
        : base(results) => (Statistics, ModelVersion) = (statistics, modelVersion);

    public string ModelVersion { get; }

    public TextDocumentBatchStatistics Statistics { get; }
}

/// <summary>The key phrases of documents, in the documents' order.</summary>
public class ExtractKeyPhrasesResultCollection : ReadOnlyCollection<ExtractKeyPhrasesResult>
{
    internal ExtractKeyPhrasesResultCollection(IList<ExtractKeyPhrasesResult> results, TextDocumentBatchStatistics statistics, string modelVersion)
        : base(results) => (Statistics, ModelVersion) = (statistics, modelVersion);

    public string ModelVersion { get; }

    public TextDocumentBatchStatistics Statistics { get; }
}

/// <summary>The personal data in documents, in the documents' order.</summary>
public class RecognizePiiEntitiesResultCollection : ReadOnlyCollection<RecognizePiiEntitiesResult>
{
    internal RecognizePiiEntitiesResultCollection(IList<RecognizePiiEntitiesResult> results, TextDocumentBatchStatistics statistics, string modelVersion)
        : base(results) => (Statistics, ModelVersion) = (statistics, modelVersion);

    public string ModelVersion { get; }

    public TextDocumentBatchStatistics Statistics { get; }
}

/// <summary>The sentiment of documents, in the documents' order.</summary>
public class AnalyzeSentimentResultCollection : ReadOnlyCollection<AnalyzeSentimentResult>
{
    internal AnalyzeSentimentResultCollection(IList<AnalyzeSentimentResult> results, TextDocumentBatchStatistics statistics, string modelVersion)
        : base(results) => (Statistics, ModelVersion) = (statistics, modelVersion);

    public string ModelVersion { get; }

    public TextDocumentBatchStatistics Statistics { get; }
}

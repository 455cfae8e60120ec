using System.Text.Json;
using Azure.AI.TextAnalytics.Service;

namespace Azure.AI.TextAnalytics;

/// <content>What feeling a document shows.</content>
public partial class TextAnalyticsClient
{
    public virtual Response<DocumentSentiment> AnalyzeSentiment(string document, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        Done(AnalyzeSentimentOneAsync(false, document, language, options, cancellationToken));

    public virtual Task<Response<DocumentSentiment>> AnalyzeSentimentAsync(string document, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        AnalyzeSentimentOneAsync(true, document, language, options, cancellationToken);

    public virtual Response<AnalyzeSentimentResultCollection> AnalyzeSentimentBatch(IEnumerable<string> documents, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendAnalyzeSentimentAsync(false, Inputs(documents, language), options, cancellationToken));

    public virtual Response<AnalyzeSentimentResultCollection> AnalyzeSentimentBatch(IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendAnalyzeSentimentAsync(false, Some(documents), options, cancellationToken));

    public virtual Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(IEnumerable<string> documents, string language = null, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        SendAnalyzeSentimentAsync(true, Inputs(documents, language), options, cancellationToken);

    public virtual Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions options = null, CancellationToken cancellationToken = default) =>
        SendAnalyzeSentimentAsync(true, Some(documents), options, cancellationToken);

    private async Task<Response<DocumentSentiment>> AnalyzeSentimentOneAsync(bool isAsync, string document, string language, AnalyzeSentimentOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var response = await SendAnalyzeSentimentAsync(isAsync, Inputs([document], language), options, cancellationToken).ConfigureAwait(false);
        return Only<AnalyzeSentimentResultCollection, AnalyzeSentimentResult, DocumentSentiment>(response, result => result.DocumentSentiment);
    }

    private Task<Response<AnalyzeSentimentResultCollection>> SendAnalyzeSentimentAsync(bool isAsync, IReadOnlyList<TextDocumentInput> documents, AnalyzeSentimentOptions options, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            isAsync,
            new AnalyzeTextCall<AnalyzeSentimentResultCollection>(
                "SentimentAnalysis",
                documents,
                options,
                WriteLanguage,
                WriteStringIndexType,
                results => new AnalyzeSentimentResultCollection(results.InOrder(documents, ReadSentiment), results.Statistics, results.ModelVersion)),
            cancellationToken);

    private static AnalyzeSentimentResult ReadSentiment(JsonElement document, string id, TextDocumentStatistics statistics, TextAnalyticsError error) =>
        new(id, statistics, error, document.ValueKind == JsonValueKind.Undefined ? null : ReadSentiment(document));

    private static DocumentSentiment ReadSentiment(JsonElement document) => new(
        FeelingOf(document), ScoresOf(document), [.. document.Parts("sentences").Select(ReadSentence)], AnalyzeTextResults.Warnings(document));

    private static SentenceSentiment ReadSentence(JsonElement sentence) =>
        new(FeelingOf(sentence), sentence.Text("text"), ScoresOf(sentence), sentence.Number("offset"), sentence.Number("length"));

    private static TextSentiment FeelingOf(JsonElement part) => part.Text("sentiment") switch
    {
        "positive" => TextSentiment.Positive,
        "neutral" => TextSentiment.Neutral,
        "negative" => TextSentiment.Negative,
        "mixed" => TextSentiment.Mixed,
        _ => throw new JsonException("The answer names no known sentiment."),
    };

    private static SentimentConfidenceScores ScoresOf(JsonElement part)
    {
        var scores = part.Part("confidenceScores");
        return new SentimentConfidenceScores(scores.Score("positive"), scores.Score("neutral"), scores.Score("negative"));
    }
}

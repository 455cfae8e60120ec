using System.Text.Json;
using Azure.AI.TextAnalytics.Service;

namespace Azure.AI.TextAnalytics;

/// <content>What a document speaks of.</content>
public partial class TextAnalyticsClient
{
    public virtual Response<KeyPhraseCollection> ExtractKeyPhrases(string document, string language = null, CancellationToken cancellationToken = default) =>
        Done(ExtractKeyPhrasesOneAsync(false, document, language, null, cancellationToken));

    public virtual Task<Response<KeyPhraseCollection>> ExtractKeyPhrasesAsync(string document, string language = null, CancellationToken cancellationToken = default) =>
        ExtractKeyPhrasesOneAsync(true, document, language, null, cancellationToken);

    public virtual Response<ExtractKeyPhrasesResultCollection> ExtractKeyPhrasesBatch(IEnumerable<string> documents, string language = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendExtractKeyPhrasesAsync(false, Inputs(documents, language), options, cancellationToken));

    public virtual Response<ExtractKeyPhrasesResultCollection> ExtractKeyPhrasesBatch(IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendExtractKeyPhrasesAsync(false, Some(documents), options, cancellationToken));

    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(IEnumerable<string> documents, string language = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        SendExtractKeyPhrasesAsync(true, Inputs(documents, language), options, cancellationToken);

    public virtual Task<Response<ExtractKeyPhrasesResultCollection>> ExtractKeyPhrasesBatchAsync(IEnumerable<TextDocumentInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        SendExtractKeyPhrasesAsync(true, Some(documents), options, cancellationToken);

    private async Task<Response<KeyPhraseCollection>> ExtractKeyPhrasesOneAsync(bool isAsync, string document, string language, TextAnalyticsRequestOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var response = await SendExtractKeyPhrasesAsync(isAsync, Inputs([document], language), options, cancellationToken).ConfigureAwait(false);
        return Only<ExtractKeyPhrasesResultCollection, ExtractKeyPhrasesResult, KeyPhraseCollection>(response, result => result.KeyPhrases);
    }

    private Task<Response<ExtractKeyPhrasesResultCollection>> SendExtractKeyPhrasesAsync(bool isAsync, IReadOnlyList<TextDocumentInput> documents, TextAnalyticsRequestOptions options, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            isAsync,
            new AnalyzeTextCall<ExtractKeyPhrasesResultCollection>(
                "KeyPhraseExtraction",
                documents,
                options,
                WriteLanguage,
                _ => { },
                results => new ExtractKeyPhrasesResultCollection(results.InOrder(documents, ReadPhrases), results.Statistics, results.ModelVersion)),
            cancellationToken);

    private static ExtractKeyPhrasesResult ReadPhrases(JsonElement document, string id, TextDocumentStatistics statistics, TextAnalyticsError error) =>
        new(id, statistics, error, document.ValueKind == JsonValueKind.Undefined ? null : ReadPhrases(document));

    private static KeyPhraseCollection ReadPhrases(JsonElement document) => new(
        [.. document.Parts("keyPhrases").Select(part => part.ValueKind == JsonValueKind.String ? part.GetString() : throw new JsonException("A key phrase is not a text."))],
        AnalyzeTextResults.Warnings(document));
}

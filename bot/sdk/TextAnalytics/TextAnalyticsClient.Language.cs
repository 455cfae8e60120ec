using System.Text.Json;
using Azure.AI.TextAnalytics.Service;

namespace Azure.AI.TextAnalytics;

/// <content>Which language a document is written in.</content>
public partial class TextAnalyticsClient
{
    public virtual Response<DetectedLanguage> DetectLanguage(string document, string countryHint = null, CancellationToken cancellationToken = default) =>
        Done(DetectLanguageOneAsync(false, document, countryHint, null, cancellationToken));

    public virtual Task<Response<DetectedLanguage>> DetectLanguageAsync(string document, string countryHint = null, CancellationToken cancellationToken = default) =>
        DetectLanguageOneAsync(true, document, countryHint, null, cancellationToken);

    public virtual Response<DetectLanguageResultCollection> DetectLanguageBatch(IEnumerable<string> documents, string countryHint = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendDetectLanguageAsync(false, LanguageInputs(documents, countryHint), options, cancellationToken));

    public virtual Response<DetectLanguageResultCollection> DetectLanguageBatch(IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendDetectLanguageAsync(false, Some(documents), options, cancellationToken));

    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(IEnumerable<string> documents, string countryHint = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        SendDetectLanguageAsync(true, LanguageInputs(documents, countryHint), options, cancellationToken);

    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        SendDetectLanguageAsync(true, Some(documents), options, cancellationToken);

    private async Task<Response<DetectedLanguage>> DetectLanguageOneAsync(bool isAsync, string document, string countryHint, TextAnalyticsRequestOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var response = await SendDetectLanguageAsync(isAsync, LanguageInputs([document], countryHint), options, cancellationToken).ConfigureAwait(false);
        return Only<DetectLanguageResultCollection, DetectLanguageResult, DetectedLanguage>(response, result => result.PrimaryLanguage);
    }

    private Task<Response<DetectLanguageResultCollection>> SendDetectLanguageAsync(bool isAsync, IReadOnlyList<DetectLanguageInput> documents, TextAnalyticsRequestOptions options, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            isAsync,
            new AnalyzeTextCall<DetectLanguageResultCollection>(
                "LanguageDetection",
                documents,
                options,
                WriteCountryHint,
                _ => { },
                results => new DetectLanguageResultCollection(results.InOrder(documents, ReadLanguage), results.Statistics, results.ModelVersion)),
            cancellationToken);

    private static List<DetectLanguageInput> LanguageInputs(IEnumerable<string> documents, string countryHint) =>
        [.. Some(documents).Select((text, place) => new DetectLanguageInput(Id(place), text) { CountryHint = countryHint })];

    private void WriteCountryHint(Utf8JsonWriter json, TextAnalyticsInput document) =>
        json.WriteString("countryHint", ((DetectLanguageInput)document).CountryHint ?? _options.DefaultCountryHint);

    private static DetectLanguageResult ReadLanguage(JsonElement document, string id, TextDocumentStatistics statistics, TextAnalyticsError error) =>
        new(id, statistics, error, document.ValueKind == JsonValueKind.Undefined ? default : ReadLanguage(document));

    private static DetectedLanguage ReadLanguage(JsonElement document)
    {
        var language = document.Part("detectedLanguage");
        return new DetectedLanguage(language.Text("name"), language.Text("iso6391Name"), language.Score("confidenceScore"), AnalyzeTextResults.Warnings(document));
    }
}

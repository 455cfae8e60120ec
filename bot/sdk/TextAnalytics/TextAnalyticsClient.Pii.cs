using System.Text.Json;
using Azure.AI.TextAnalytics.Service;

namespace Azure.AI.TextAnalytics;

/// <content>Which personal data a document holds.</content>
public partial class TextAnalyticsClient
{
    public virtual Response<PiiEntityCollection> RecognizePiiEntities(string document, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        Done(RecognizePiiEntitiesOneAsync(false, document, language, options, cancellationToken));

    public virtual Task<Response<PiiEntityCollection>> RecognizePiiEntitiesAsync(string document, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        RecognizePiiEntitiesOneAsync(true, document, language, options, cancellationToken);

    public virtual Response<RecognizePiiEntitiesResultCollection> RecognizePiiEntitiesBatch(IEnumerable<string> documents, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendRecognizePiiEntitiesAsync(false, Inputs(documents, language), options, cancellationToken));

    public virtual Response<RecognizePiiEntitiesResultCollection> RecognizePiiEntitiesBatch(IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        Done(SendRecognizePiiEntitiesAsync(false, Some(documents), options, cancellationToken));

    public virtual Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(IEnumerable<string> documents, string language = null, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        SendRecognizePiiEntitiesAsync(true, Inputs(documents, language), options, cancellationToken);

    public virtual Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions options = null, CancellationToken cancellationToken = default) =>
        SendRecognizePiiEntitiesAsync(true, Some(documents), options, cancellationToken);

    private async Task<Response<PiiEntityCollection>> RecognizePiiEntitiesOneAsync(bool isAsync, string document, string language, RecognizePiiEntitiesOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var response = await SendRecognizePiiEntitiesAsync(isAsync, Inputs([document], language), options, cancellationToken).ConfigureAwait(false);
        return Only<RecognizePiiEntitiesResultCollection, RecognizePiiEntitiesResult, PiiEntityCollection>(response, result => result.Entities);
    }

    private Task<Response<RecognizePiiEntitiesResultCollection>> SendRecognizePiiEntitiesAsync(bool isAsync, IReadOnlyList<TextDocumentInput> documents, RecognizePiiEntitiesOptions options, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            isAsync,
            new AnalyzeTextCall<RecognizePiiEntitiesResultCollection>(
                "PiiEntityRecognition",
                documents,
                options,
                WriteLanguage,
                json => WriteFilters(json, options),
                results => new RecognizePiiEntitiesResultCollection(results.InOrder(documents, ReadEntities), results.Statistics, results.ModelVersion)),
            cancellationToken);

    private static void WriteFilters(Utf8JsonWriter json, RecognizePiiEntitiesOptions options)
    {
        WriteStringIndexType(json);
        if (options is null) return;
        if (options.DomainFilter == PiiEntityDomain.ProtectedHealthInformation) json.WriteString("domain", "phi");
        if (options.CategoriesFilter.Count == 0) return;
        json.WriteStartArray("piiCategories");
        foreach (var category in options.CategoriesFilter) json.WriteStringValue(category.ToString());
        json.WriteEndArray();
    }

    private static RecognizePiiEntitiesResult ReadEntities(JsonElement document, string id, TextDocumentStatistics statistics, TextAnalyticsError error) =>
        new(id, statistics, error, document.ValueKind == JsonValueKind.Undefined ? null : ReadEntities(document));

    private static PiiEntityCollection ReadEntities(JsonElement document) =>
        new([.. document.Parts("entities").Select(ReadEntity)], document.Text("redactedText"), AnalyzeTextResults.Warnings(document));

    private static PiiEntity ReadEntity(JsonElement entity) => new(
        entity.Text("text"), entity.Text("category"), entity.OptionalText("subcategory"), entity.Score("confidenceScore"), entity.Number("offset"), entity.Number("length"));
}

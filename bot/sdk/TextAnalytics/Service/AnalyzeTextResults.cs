using System.Text.Json;

namespace Azure.AI.TextAnalytics.Service;

/// <summary>Reads an answer of the service. Whatever is missing or of the wrong kind is a <see cref="JsonException"/>, never a guess.</summary>
internal sealed class AnalyzeTextResults
{
    private readonly JsonElement _results;

    public AnalyzeTextResults(JsonElement root, string kind, Response response)
    {
        if (root.ValueKind != JsonValueKind.Object || root.Text("kind") != kind + "Results") throw new JsonException("The answer is of another kind than the request.");
        _results = root.Part("results");
        Response = response;
    }

    /// <summary>The answer as it came.</summary>
    public Response Response { get; }

    /// <summary>The version of the model that answered.</summary>
    public string ModelVersion => _results.Text("modelVersion");

    /// <summary>The counts, where they were asked for.</summary>
    public TextDocumentBatchStatistics Statistics => _results.TryGetProperty("statistics", out var counts)
        ? new TextDocumentBatchStatistics
        {
            DocumentCount = counts.Number("documentsCount"),
            ValidDocumentCount = counts.Number("validDocumentsCount"),
            InvalidDocumentCount = counts.Number("erroneousDocumentsCount"),
            TransactionCount = counts.Number("transactionsCount"),
        }
        : null;

    /// <summary>Reads the result or the error of each document.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="documents">The documents that were sent.</param>
    /// <param name="read">Makes a result of a document's part of the answer; that part is undefined where there is an error.</param>
    /// <returns>The results, in the order of <paramref name="documents"/>.</returns>
    public List<T> InOrder<T>(IReadOnlyList<TextAnalyticsInput> documents, Func<JsonElement, string, TextDocumentStatistics, TextAnalyticsError, T> read)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in _results.Parts("documents")) found[part.Text("id")] = read(part, part.Text("id"), CountsOf(part), default);
        foreach (var part in _results.Parts("errors")) found[part.Text("id")] = read(default, part.Text("id"), default, Error(part.Part("error")));
        return [.. documents.Select(document => found.TryGetValue(document.Id, out var result) ? result : throw new JsonException("The answer leaves a document out."))];
    }

    /// <summary>The warnings about one document.</summary>
    public static List<TextAnalyticsWarning> Warnings(JsonElement document) =>
        document.TryGetProperty("warnings", out _) ? [.. document.Parts("warnings").Select(part => new TextAnalyticsWarning(part.Text("code"), part.OptionalText("message")))] : [];

    // The innermost error says most.
    private static TextAnalyticsError Error(JsonElement error)
    {
        while (error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object) error = inner;
        return new TextAnalyticsError(error.Text("code"), error.OptionalText("message"), error.OptionalText("target"));
    }

    private static TextDocumentStatistics CountsOf(JsonElement document) =>
        document.TryGetProperty("statistics", out var counts) ? new TextDocumentStatistics(counts.Number("charactersCount"), counts.Number("transactionsCount")) : default;
}

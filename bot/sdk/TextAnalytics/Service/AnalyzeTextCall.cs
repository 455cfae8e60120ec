using System.Text.Json;

namespace Azure.AI.TextAnalytics.Service;

/// <summary>One call of the service: <c>POST {endpoint}/language/:analyze-text</c>.</summary>
/// <typeparam name="T">What comes back.</typeparam>
/// <param name="Kind">The task, such as <c>LanguageDetection</c>.</param>
/// <param name="Documents">The documents, in the order in which results come back.</param>
/// <param name="Options">What every task may be asked, or null.</param>
/// <param name="WriteDocument">Writes what this task says about a document besides its id and text.</param>
/// <param name="WriteParameters">Writes this task's own parameters.</param>
/// <param name="Read">Reads the results.</param>
internal sealed record AnalyzeTextCall<T>(
    string Kind,
    IReadOnlyList<TextAnalyticsInput> Documents,
    TextAnalyticsRequestOptions Options,
    Action<Utf8JsonWriter, TextAnalyticsInput> WriteDocument,
    Action<Utf8JsonWriter> WriteParameters,
    Func<AnalyzeTextResults, T> Read)
{
    /// <summary>The body, as JSON.</summary>
    public byte[] Body()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            WriteInput(json);
            WriteAllParameters(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteInput(Utf8JsonWriter json)
    {
        json.WriteStartObject("analysisInput");
        json.WriteStartArray("documents");
        foreach (var document in Documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("text", document.Text);
            WriteDocument(json, document);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteAllParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        if (Options?.DisableServiceLogs is { } disabled) json.WriteBoolean("loggingOptOut", disabled);
        if (Options?.ModelVersion is { } version) json.WriteString("modelVersion", version);
        WriteParameters(json);
        json.WriteEndObject();
    }
}

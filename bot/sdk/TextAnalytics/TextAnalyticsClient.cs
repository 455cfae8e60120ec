using System.Globalization;
using System.Text.Json;
using Azure.AI.TextAnalytics.Service;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

/// <summary>Asks Azure AI Language about texts. One client serves every caller and thread.</summary>
public partial class TextAnalyticsClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly AnalyzeTextPipeline _pipeline;
    private readonly TextAnalyticsClientOptions _options;

    /// <summary>For tests that replace the methods.</summary>
    protected TextAnalyticsClient()
    {
    }

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, new KeyCredentialPolicy(NotNull(credential)), options)
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, new BearerTokenAuthenticationPolicy(NotNull(credential), Scope), options)
    {
    }

    private TextAnalyticsClient(Uri endpoint, HttpPipelinePolicy authentication, TextAnalyticsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _options = options ?? new TextAnalyticsClientOptions();
        _pipeline = new AnalyzeTextPipeline(endpoint, _options.ApiVersion, HttpPipelineBuilder.Build(_options, authentication));
    }

    private static T NotNull<T>(T credential)
        where T : class => credential ?? throw new ArgumentNullException(nameof(credential));

    // A call of no document would be refused by the service with less helpful words.
    private static List<T> Some<T>(IEnumerable<T> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<T> list = [.. documents];
        return list.Count > 0 ? list : throw new ArgumentException("There must be at least one document.", nameof(documents));
    }

    private static List<TextDocumentInput> Inputs(IEnumerable<string> documents, string language) =>
        [.. Some(documents).Select((text, place) => new TextDocumentInput(Id(place), text) { Language = language })];


    private static string Id(int place) => place.ToString(CultureInfo.InvariantCulture);

    private void WriteLanguage(Utf8JsonWriter json, TextAnalyticsInput document) =>
        json.WriteString("language", ((TextDocumentInput)document).Language ?? _options.DefaultLanguage);

    // Offsets that are asked for in UTF-16 code units are places in a .NET string.
    private static void WriteStringIndexType(Utf8JsonWriter json) => json.WriteString("stringIndexType", "Utf16CodeUnit");

    // One document whose result is an error is a failed call; only a batch tells errors apart.
    private static Response<TOne> Only<TAll, TResult, TOne>(Response<TAll> response, Func<TResult, TOne> value)
        where TAll : IReadOnlyList<TResult>
        where TResult : TextAnalyticsResult
    {
        var result = response.Value[0];
        var raw = response.GetRawResponse();
        return result.HasError
            ? throw new RequestFailedException(raw.Status, $"The service could not read the document: {result.Error.ErrorCode}.", (string)result.Error.ErrorCode, null)
            : Response.FromValue(value(result), raw);
    }

    // The synchronous methods never leave their thread, so their tasks are done.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();
}

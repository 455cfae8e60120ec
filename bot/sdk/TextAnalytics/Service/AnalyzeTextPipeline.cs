using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics.Service;

/// <summary>Sends calls through Azure.Core's pipeline, which retries, waits as <c>Retry-After</c> says, and numbers each request.</summary>
internal sealed class AnalyzeTextPipeline(Uri endpoint, string apiVersion, HttpPipeline pipeline)
{
    private const string Path = "/language/:analyze-text";
    private const string Json = "application/json";

    /// <summary>Sends a call and reads what comes back.</summary>
    /// <param name="isAsync">Whether the caller may be given its thread back.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came back, with the raw answer; already there where <paramref name="isAsync"/> is false.</returns>
    /// <exception cref="RequestFailedException">The service refused, or could not be reached.</exception>
    /// <exception cref="JsonException">The answer is not what the service's documentation says.</exception>
    public async Task<Response<T>> SendAsync<T>(bool isAsync, AnalyzeTextCall<T> call, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(call);
        if (isAsync) await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else pipeline.Send(message, cancellationToken);

        var response = message.Response;
        if (response.IsError) throw new RequestFailedException(response);
        return Response.FromValue(Read(call, response), response);
    }

    private static T Read<T>(AnalyzeTextCall<T> call, Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return call.Read(new AnalyzeTextResults(document.RootElement, call.Kind, response));
    }

    private HttpMessage CreateMessage<T>(AnalyzeTextCall<T> call)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(endpoint);
        request.Uri.AppendPath(Path, escape: false);
        request.Uri.AppendQuery("api-version", apiVersion, escapeValue: true);
        if (call.Options?.IncludeStatistics == true) request.Uri.AppendQuery("showStats", "true", escapeValue: false);
        request.Headers.Add("Accept", Json);
        request.Headers.Add("Content-Type", Json);
        request.Content = RequestContent.Create(call.Body());
        return message;
    }
}

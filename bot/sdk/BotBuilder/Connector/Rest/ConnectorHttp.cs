using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Rest;

/// <summary>One call of the connector's API.</summary>
internal sealed record ConnectorCall(HttpMethod Method, Uri Address, byte[] Json, Action<HttpRequestHeaders> AddHeaders);

/// <summary>
/// Sends calls to allowed hosts only, with the bot's token, without following redirects. When the channel is busy (429, 502,
/// 503, 504) it tries again as Retry-After says, within one ceiling for the whole call.
/// </summary>
internal sealed class ConnectorHttp(HttpClients clients, OutboundHosts hosts, TimeProvider time, ILogger logger)
{
    private const int MaxAttempts = 4;

    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="HttpRequestException">The answer was no success; <see cref="HttpRequestException.StatusCode"/> has it.</exception>
    /// <exception cref="TimeoutException">There was no answer within the ceiling.</exception>
    public async Task<T> CallAsync<T>(
        ConnectorCall call, Func<CancellationToken, Task<string>> accessToken, CancellationToken cancellationToken)
        where T : class
    {
        // The last gate: what is checked is the very address that is called.
        if (!hosts.Allows(call.Address))
            throw new UnauthorizedAccessException("The service URL is not one that this bot sends to.");

        var start = time.GetTimestamp();
        using var ceiling = new CancellationTokenSource(Ceiling, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ceiling.Token, cancellationToken);
        try
        {
            var token = await accessToken(both.Token).ConfigureAwait(false);
            using var client = clients.Create();
            for (var attempt = 1; ; attempt++)
            {
                using var request = Request(call, token);
                using var response = await client.SendAsync(request, both.Token).ConfigureAwait(false);
                var body = await response.Content.ReadAsStringAsync(both.Token).ConfigureAwait(false);
                if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent)
                    return Read<T>(body);

                var pause = Pause(response, attempt);
                if (attempt == MaxAttempts || !IsBusy(response.StatusCode) || time.GetElapsedTime(start) + pause >= Ceiling)
                    throw Failure(call, response.StatusCode, body);
                Log.ConnectorBusy(logger, (int)response.StatusCode, attempt);
                await Task.Delay(pause, time, both.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The channel did not answer {call.Method} within {Ceiling.TotalSeconds:0} seconds.", e);
        }
    }

    private static HttpRequestMessage Request(ConnectorCall call, string token)
    {
        var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.UserAgent.ParseAdd("Microsoft-BotFramework/3.1");
        request.Headers.UserAgent.ParseAdd("BotBuilder/4.23");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        call.AddHeaders?.Invoke(request.Headers);
        if (call.Json is not null)
            request.Content = new ByteArrayContent(call.Json)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
            };
        return request;
    }

    private static bool IsBusy(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private TimeSpan Pause(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter is not { } after
            ? FirstPause * Math.Pow(2, attempt - 1)
            : after.Delta ?? after.Date - time.GetUtcNow() ?? TimeSpan.Zero;
        return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
    }

    private static T Read<T>(string body)
        where T : class
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(body));
            return BotJson.Connector.Deserialize<T>(json);
        }
        catch (JsonException e)
        {
            throw new HttpRequestException("The channel's answer could not be read.", e);
        }
    }

    // The error's code helps; its message may quote what was sent.
    private static HttpRequestException Failure(ConnectorCall call, HttpStatusCode status, string body)
    {
        string code = null;
        try
        {
            code = JsonConvert.DeserializeObject<ErrorResponse>(body)?.Error?.Code;
        }
        catch (JsonException)
        {
            // A proxy's page, perhaps. The status says enough.
        }

        var detail = code is null ? string.Empty : $" ({code})";
        return new HttpRequestException($"The channel answered {call.Method} with {(int)status}{detail}.", null, status);
    }
}

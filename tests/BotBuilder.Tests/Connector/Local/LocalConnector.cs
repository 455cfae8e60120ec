using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace BotBuilder.Tests.Connector.Local;

/// <summary>A channel's connector service. It answers what it was told to, and otherwise 200 with an id.</summary>
internal sealed class LocalConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpResponse, Task>> answers = [];
    private LoopbackServer server = null!;
    private int sent;

    public string ServiceUrl => server.Url + "/connector/";

    public IReadOnlyList<SeenRequest> Seen => [.. server.Seen];

    /// <summary>Method and path of each request, without the service's own root.</summary>
    public IEnumerable<string> Calls => Seen.Select(r => $"{r.Method} {r.PathAndQuery.Replace("/connector/v3/conversations", "~", StringComparison.Ordinal)}");

    public static async Task<LocalConnector> StartAsync()
    {
        var connector = new LocalConnector();
        connector.server = await LoopbackServer.StartAsync(connector.AnswerAsync);
        return connector;
    }

    public void Next(int status, string body = "", string? retryAfter = null, string? location = null) => answers.Enqueue(response =>
    {
        response.StatusCode = status;
        if (retryAfter is not null)
            response.Headers.RetryAfter = retryAfter;
        if (location is not null)
            response.Headers.Location = location;
        return response.WriteAsync(body);
    });

    public void NextNever() => answers.Enqueue(async response =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, as it should.
        }
    });

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private Task AnswerAsync(HttpContext context) => answers.TryDequeue(out var answer)
        ? answer(context.Response)
        : context.Response.WriteAsync($$"""{"id":"srv-{{Interlocked.Increment(ref sent)}}"}""");
}

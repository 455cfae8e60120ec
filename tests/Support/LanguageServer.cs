using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Tests.Support;

/// <summary>A request as it came.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathAndQuery">The path and the query, as on the wire.</param>
/// <param name="Headers">The headers, found in any case.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedRequest(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>Stands where Azure AI Language would: on a port of this machine, it keeps every request and answers as a test says.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LanguageServer(WebApplication app) => _app = app;

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    /// <summary>What is answered; the number of the request comes along, from 1.</summary>
    public required Func<HttpContext, RecordedRequest, int, Task> Answer { get; set; }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts it.</summary>
    /// <param name="answer">What is answered.</param>
    /// <param name="certificate">For HTTPS; without it, HTTP.</param>
    public static async Task<LanguageServer> StartAsync(Func<HttpContext, RecordedRequest, int, Task> answer, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        var app = builder.Build();
        var server = new LanguageServer(app) { Answer = answer };
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>An answer of JSON.</summary>
    public static Func<HttpContext, RecordedRequest, int, Task> Json(int status, string body) => (context, _, _) => WriteAsync(context, status, body);

    /// <summary>Writes JSON.</summary>
    public static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new RecordedRequest(
            context.Request.Method,
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(CancellationToken.None));
        Requests.Enqueue(request);
        await Answer(context, request, Requests.Count);
    }
}

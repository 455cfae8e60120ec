using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Web.Tests.Telemetry;

/// <summary>A collector on a port of this machine that takes OTLP over HTTP and keeps every byte (opentelemetry-proto 1: numbers of fields below).</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = [];

    private OtlpReceiver(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>Everything that came, byte for byte.</summary>
    public string Everything => string.Join('\n', _requests.Select(request => request.Path + ' ' + Encoding.Latin1.GetString(request.Body)));

    /// <summary>The names of the spans.</summary>
    public ISet<string> Spans => Texts("/v1/traces", 1, 2, 2, 5);

    /// <summary>The names of the attributes of spans.</summary>
    public ISet<string> SpanAttributes => Texts("/v1/traces", 1, 2, 2, 9, 1);

    /// <summary>The events, links, trace states and status messages of spans; there must be none.</summary>
    public IEnumerable<string> SpanExtras => ((int[][])[[3], [11], [13], [15, 2]]).SelectMany(extra => Texts("/v1/traces", [1, 2, 2, .. extra])).Where(text => text.Length > 0);

    /// <summary>The names of the metrics.</summary>
    public ISet<string> Metrics => Texts("/v1/metrics", 1, 2, 2, 1);

    /// <summary>The text of each log line.</summary>
    public ISet<string> Logs => Texts("/v1/logs", 1, 2, 2, 5, 1);

    /// <summary>The attributes of each point of a metric: gauges are field 5, sums 7, histograms 9, whose attributes are 7, 7 and 9.</summary>
    public IReadOnlyList<string> PointsOf(string metric) =>
    [
        .. from body in Bodies("/v1/metrics")
           from one in Protobuf.At(body, 1, 2, 2)
           where Protobuf.TextsAt(one, 1).Single() == metric
           from kind in ((int Data, int Attributes)[])[(5, 7), (7, 7), (9, 9)]
           from point in Protobuf.At(one, kind.Data, 1)
           select string.Join(' ', Protobuf.At(point, kind.Attributes).Select(pair => $"{Protobuf.TextsAt(pair, 1).Single()}={Protobuf.TextsAt(pair, 2, 1).FirstOrDefault()}").Order(StringComparer.Ordinal)),
    ];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receiver._requests.Enqueue((context.Request.Path, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IEnumerable<byte[]> Bodies(string path) => _requests.Where(request => request.Path == path).Select(request => request.Body);

    private HashSet<string> Texts(string path, params int[] fields) => [.. Bodies(path).SelectMany(body => Protobuf.TextsAt(body, fields))];
}

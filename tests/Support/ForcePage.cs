using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Tests.Support;

/// <summary>A page of a force's own site, on an origin that is not the assistant's, with Microsoft's Web Chat from node_modules on it; compressed, as sites are.</summary>
public sealed class ForcePage : IAsyncDisposable
{
    private static readonly string Client = Path.Combine(Repository.Root, "tests", "clients", "webchat");
    private static readonly string Bundle = Path.Combine(Client, "node_modules", "botframework-webchat", "dist", "webchat.js");

    private readonly WebApplication _app;

    private ForcePage(WebApplication app) => _app = app;

    /// <summary>The page's origin, as a browser names it.</summary>
    public string Origin => _app.Urls.Single();

    /// <summary>Serves the page on a free port of this machine.</summary>
    public static async Task<ForcePage> StartAsync()
    {
        if (!File.Exists(Bundle)) throw new InvalidOperationException("Run: npm ci --ignore-scripts --prefix tests/clients/webchat (tests/run does).");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddResponseCompression();
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapGet("/", () => Results.File(Path.Combine(Client, "index.html"), "text/html; charset=utf-8"));
        app.MapGet("/webchat.js", () => Results.File(Bundle, "text/javascript; charset=utf-8"));
        await app.StartAsync();
        return new ForcePage(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

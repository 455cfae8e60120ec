using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AdviceBot.Browser.Tests;

/// <summary>
/// A force's own website on another origin, with as strict a Content-Security-Policy as docs/embedding.md allows. The same pages
/// under <see cref="NotAllowed"/> are another origin, which is not on the list.
/// </summary>
public sealed class HostSite : IAsyncDisposable
{
    /// <summary>The text of the link or button that opens the chat.</summary>
    public const string Opener = "Ask the advice assistant";

    private readonly WebApplication _app;

    private HostSite(WebApplication app)
    {
        _app = app;
        var port = new Uri(app.Urls.First()).Port;
        Allowed = new Uri($"http://localhost:{port}/");
        NotAllowed = new Uri($"http://127.0.0.1:{port}/");
    }

    public Uri Allowed { get; }

    public Uri NotAllowed { get; }

    /// <summary>Where the chat is.</summary>
    public Uri Chat { get; set; } = new("about:blank");

    private string ChatOrigin => Chat.GetLeftPart(UriPartial.Authority);

    public static async Task<HostSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        HostSite? site = null;
        app.MapGet("/", context => site!.WriteAsync(context, $"""
            <p><a class="button" href="{site.Chat}" data-advice-chat>{Opener}</a></p>
            <p><a href="/other">Another page</a></p>
            <script src="{site.ChatOrigin}/embed.js" defer></script>
            """));
        app.MapGet("/plain", context => site!.WriteAsync(context, "<p>A page without the assistant.</p>"));
        app.MapGet("/frame", context => site!.WriteAsync(context, $"""<iframe src="{site.Chat}" title="The chat" width="600" height="800"></iframe>"""));
        await app.StartAsync();
        return site = new HostSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task WriteAsync(HttpContext context, string body)
    {
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {ChatOrigin}; frame-src {ChatOrigin}; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'";
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A force's page</title></head>
            <body><main><h1>Advice from your force</h1>{body}</main></body></html>
            """);
    }
}

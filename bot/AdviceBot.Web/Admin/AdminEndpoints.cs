using System.Text.RegularExpressions;
using AdviceBot.Core.Content;
using AdviceBot.Web.Operations;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Admin;

/// <summary>The editor's addresses, all below <c>/admin</c>.</summary>
internal static partial class AdminEndpoints
{
    /// <summary>The file that is the editor.</summary>
    public const string Program = "decap-cms.js";

    private const string Root = "/admin";

    // Decap starts itself. It says what it is and is for nobody who searches the web.
    private const string Page = $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>Edit the advice</title>
          <link rel="cms-config-url" type="text/yaml" href="{Root}/config.yml">
        </head>
        <body><script src="{Root}/{Program}"></script></body>
        </html>
        """;

    /// <summary>Maps the editor.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<AdminOptions>>();
        var admin = app.MapGroup(Root).WithMetadata(new OperationsServices.WithoutContent(), new PagePolicy(Policy(app.Configuration)));
        admin.MapGet(string.Empty, (HttpResponse response) => Unlisted(response, Results.Content(Page, "text/html; charset=utf-8")));
        admin.MapGet("/config.yml", (HttpResponse response, ContentLoader loader) => Unlisted(response, Results.Text(Configuration(loader, options.Value), "text/yaml")));
        admin.MapGet("/{file}", (string file, HttpResponse response) => Unlisted(response, Script(file, options.Value.Folder!)));
    }

    // Only here: Decap compiles the check of its configuration (unsafe-eval) and writes its styles into the page (unsafe-inline).
    private static string Policy(IConfiguration configuration)
    {
        var backend = configuration[AdminOptions.BackendKey] ?? new AdminOptions().Backend;
        var origin = Uri.TryCreate(backend, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : "'none'";
        return $"default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"connect-src 'self' {origin}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static IResult Unlisted(HttpResponse response, IResult result)
    {
        response.Headers["X-Robots-Tag"] = "noindex";
        return result;
    }

    private static string Configuration(ContentLoader loader, AdminOptions options)
    {
        var loaded = loader.Load();
        return AdminConfiguration.Of(loaded.Content ?? throw new ContentException(loader.Folder, loaded.Findings), Path.GetFileName(loader.Folder), options.Backend);
    }

    private static IResult Script(string file, string folder) =>
        ScriptName().IsMatch(file) && Path.GetFullPath(Path.Combine(folder, file)) is var path && File.Exists(path)
            ? Results.File(path, "text/javascript; charset=utf-8")
            : Results.NotFound();

    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.js\z")]
    private static partial Regex ScriptName();
}

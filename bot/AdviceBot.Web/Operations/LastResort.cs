using System.Net;
using System.Net.Mime;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Operations;

/// <summary>
/// The page for a time when no content could be loaded at all: the "not available" page as it was when the program was built, so
/// that even then a person reads 999 and 101 (U2).
/// </summary>
internal static class LastResort
{
    private static readonly Lazy<string> Page = new(Read);

    /// <summary>Writes the page, with status 503.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        return context.Response.WriteAsync(Page.Value);
    }

    private static string Read()
    {
        using var stream = typeof(LastResort).Assembly.GetManifestResourceStream("unavailable.md")!;
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("---\n", 3);
        var title = parts[1].Split('\n').First(line => line.StartsWith("title:", StringComparison.Ordinal))["title:".Length..].Trim();
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(title)}</title></head>
            <body><main><h1>{WebUtility.HtmlEncode(title)}</h1>{SafeMarkdown.ToHtml(parts[2])}</main></body>
            </html>
            """;
    }
}

using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AdviceBot.Core.Content;

/// <summary>Markdown with raw HTML off and only links that a person may safely follow (P11; pitfall 16 of Markdig's <c>DisableHtml</c>).</summary>
public static class SafeMarkdown
{
    private static readonly string[] SafeSchemes = ["https", "tel", "mailto", "sms"];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>Parses Markdown; unsafe links are turned into their own text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <returns>The document, safe to render.</returns>
    public static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsSafe(link.Url)).ToList()) Unlink(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !IsSafe(link.IsEmail ? "mailto:" + link.Url : link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document;
    }

    /// <summary>Whether a link may be shown: <c>https</c>, <c>tel</c>, <c>mailto</c>, <c>sms</c>, a page of our own, or a place on the same page.</summary>
    /// <param name="url">The address as written.</param>
    /// <returns>Whether it may be shown.</returns>
    public static bool IsSafe(string? url)
    {
        if (string.IsNullOrEmpty(url)) return false;
        if (url.StartsWith("/advice/", StringComparison.Ordinal) || url.StartsWith('#')) return true;
        if (url.StartsWith('/')) return SitePage.Known.Contains(url[1..]);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && SafeSchemes.Contains(address.Scheme, StringComparer.Ordinal);
    }

    /// <summary>Renders as HTML.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <returns>The HTML.</returns>
    public static string ToHtml(string markdown) => Parse(markdown).ToHtml(Pipeline);

    /// <summary>Renders as plain text, for screen readers' announcements and for channels without markup (A8).</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <returns>The text.</returns>
    public static string ToPlainText(string markdown) => PlainTextRenderer.Render(Parse(markdown));

    private static void Unlink(LinkInline link)
    {
        var text = new ContainerInline();
        link.MoveChildrenAfter(text);
        link.ReplaceBy(text);
    }
}

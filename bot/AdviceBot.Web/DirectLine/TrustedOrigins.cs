using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>
/// The sites whose pages may use the channel (P21). Browsers name the site of a page in every request that it sends to another site,
/// WebSockets too; a request that names none comes from no page.
/// </summary>
internal sealed class TrustedOrigins(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _origins = new(options.Value.TrustedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request may be looked at.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it names no site, or one on the list.</returns>
    public bool Admit(HttpRequest request) => request.Headers.Origin is not [var first, ..] origins || (origins.Count == 1 && Contains(first));

    /// <summary>Whether a site is on the list.</summary>
    /// <param name="origin">What a browser says, such as <c>https://www.force.police.uk</c>.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string? origin) => origin is not null && _origins.Contains(origin);

    /// <summary>Whether a text is an origin as browsers write it; without TLS only for this machine (P23).</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}

using AdviceBot.Core;

namespace AdviceBot.Web.Operations;

/// <summary>Puts the headers of P9 and P10 on every response, whoever writes it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, KnowledgeBaseStore knowledge, FramePolicy frames, IHostEnvironment environment)
{
    // Everything that a page could ask a device for; the assistant asks for nothing.
    private const string PermissionsPolicy =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
        + "encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    // The same for every response until the content changes.
    private volatile Policy? _policy;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    private Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<PagePolicy>()?.Value
            ?? ContentSecurityPolicy(knowledge.IsLoaded ? knowledge.Current.Content.Force.ExitAddress : null);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers["Permissions-Policy"] = PermissionsPolicy;
        if (!environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // What may be stored says so itself; everything else is part of a conversation (P10).
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // Without scripts the exit is a form whose answer redirects away, and Chromium holds form-action against redirects too.
    private string ContentSecurityPolicy(Uri? exitAddress)
    {
        if (_policy is { } known && known.Exit == exitAddress) return known.Text;
        var exit = exitAddress is null ? string.Empty : " " + exitAddress.GetLeftPart(UriPartial.Authority);
        var text = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + (frames.Shows is { } shown ? $"frame-src {shown}; " : string.Empty)
            + $"form-action 'self'{exit}; base-uri 'none'; frame-ancestors {frames.ShownBy}";
        _policy = new Policy(exitAddress, text);
        return text;
    }

    private sealed record Policy(Uri? Exit, string Text);
}

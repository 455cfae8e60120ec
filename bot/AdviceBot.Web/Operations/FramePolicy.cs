using AdviceBot.Web.WebChat.Embedding;

namespace AdviceBot.Web.Operations;

/// <summary>Which pages may show ours in a frame, and which ours may show (P9), as sources of a Content Security Policy.</summary>
/// <param name="ShownBy">The value of <c>frame-ancestors</c>.</param>
/// <param name="Shows">The value of <c>frame-src</c>, or null where our pages have no frames.</param>
internal sealed record FramePolicy(string ShownBy, string? Shows = null)
{
    /// <summary>Pages of this site may show each other, and nobody else's.</summary>
    public static FramePolicy OwnPages { get; } = new("'self'", "'self'");

    /// <summary>What the configuration lets show the chat.</summary>
    /// <param name="embedding">The configuration.</param>
    /// <returns>The policy.</returns>
    public static FramePolicy Of(EmbeddingOptions embedding) =>
        new(embedding.Origins.Count == 0 ? "'none'" : string.Join(' ', embedding.Origins));
}

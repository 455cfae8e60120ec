using Microsoft.Extensions.Options;

namespace AdviceBot.Web.WebChat.Embedding;

/// <summary>Which websites may show the chat inside their own pages.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Embedding";

    /// <summary>The websites' origins, such as <c>https://www.example.police.uk</c> (P9, ASVS 3.4.6).</summary>
    /// <value>The default value is none: no page may show the chat in a frame.</value>
    public IReadOnlyList<string> Origins { get; set; } = [];
}

/// <summary>
/// Refuses what is not exactly one origin: a slip here would let another website lay itself over the chat. Plain HTTP is for a
/// developer's own machine only.
/// </summary>
internal sealed class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingOptions options)
    {
        var faults = options.Origins.Where(origin => !IsOrigin(origin)).Select(origin =>
            $"\"{origin}\" in {EmbeddingOptions.Section}:{nameof(EmbeddingOptions.Origins)} is not a website's origin. "
            + "Write https:// and the host, and nothing after it, for example https://www.example.police.uk.").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // A browser writes an origin in one way only; what differs from that never matches.
    private static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.HostNameType is not UriHostNameType.Unknown
        && text == $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? string.Empty : $":{address.Port}")}";
}

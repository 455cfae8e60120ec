using Microsoft.Extensions.Options;

namespace AdviceBot.Web.DirectLine;

/// <summary>Refuses a key that could be guessed and origins that could not be checked (P21), without quoting the key.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    /// <summary>The fewest bytes of a key: those of the signature itself (RFC 7518 section 3.2).</summary>
    public const int LeastKeyBytes = 32;

    private const string Origins = DirectLineOptions.Section + ":" + nameof(DirectLineOptions.TrustedOrigins);

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.SigningKey))
        {
            return options.TrustedOrigins.Count == 0
                ? ValidateOptionsResult.Success
                : Fail($"{Origins} is configured, but {DirectLineOptions.SigningKeyKey} is not, so Direct Line would stay off. Configure both or neither.");
        }

        var key = new byte[options.SigningKey.Length];
        if (!Convert.TryFromBase64String(options.SigningKey, key, out var bytes) || bytes < LeastKeyBytes)
        {
            return Fail($"{DirectLineOptions.SigningKeyKey} is not Base64 of {LeastKeyBytes} bytes or more. Make one with: openssl rand -base64 {LeastKeyBytes}");
        }

        if (options.TrustedOrigins.Count == 0) return Fail($"{Origins} is empty, so no page could use Direct Line. Name each site, such as https://www.force.police.uk.");
        return options.TrustedOrigins.FirstOrDefault(origin => !TrustedOrigins.IsOrigin(origin)) is { } wrong
            ? Fail($"{Origins} has \"{wrong}\". Each must be https://, a host and nothing after it, such as https://www.force.police.uk. (http:// only for this machine.)")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string reason) => ValidateOptionsResult.Fail(reason);
}

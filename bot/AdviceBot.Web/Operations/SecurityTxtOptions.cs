using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace AdviceBot.Web.Operations;

/// <summary>Where a person who finds a weakness may tell of it (P24, RFC 9116). Nothing is served unless both values are configured.</summary>
public sealed class SecurityTxtOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "SecurityTxt";

    /// <summary>Who to tell: an <c>https:</c> or <c>mailto:</c> address.</summary>
    /// <value>The default value is <see langword="null"/>: there is no security.txt.</value>
    public string? Contact { get; set; }

    /// <summary>Until when the contact holds, such as <c>2027-05-01</c>; RFC 9116 recommends less than a year ahead. Afterwards nothing is served.</summary>
    /// <value>The default value is <see langword="null"/>: there is no security.txt.</value>
    public string? Expires { get; set; }

    /// <summary>The <c>https:</c> address of the disclosure policy.</summary>
    /// <value>The default value is <see langword="null"/>: the line is left out.</value>
    public string? Policy { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Contact is null != Expires is null) yield return Fault($"{Section}:{nameof(Contact)} and {Section}:{nameof(Expires)} belong together. Set both, or neither.");
        if (Contact is not null && AddressOf(Contact, Uri.UriSchemeHttps, Uri.UriSchemeMailto) is null) yield return Fault($"{Section}:{nameof(Contact)} is no https: or mailto: address. Mend it.");
        if (Expires is not null && ExpiryOf(Expires) is null) yield return Fault($"{Section}:{nameof(Expires)} is no date such as 2027-05-01. Mend it.");
        if (Policy is not null && AddressOf(Policy, Uri.UriSchemeHttps) is null) yield return Fault($"{Section}:{nameof(Policy)} is no https: address. Mend it, or leave it out.");
    }

    internal static Uri? AddressOf(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme) ? address : null;

    internal static DateTimeOffset? ExpiryOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var expiry) ? expiry : null;

    private static ValidationResult Fault(string words) => new(words);
}

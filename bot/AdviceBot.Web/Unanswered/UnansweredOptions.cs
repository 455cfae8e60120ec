using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Web.Unanswered;

/// <summary>Whether it is counted what had no sure answer, and who may read it (P4).</summary>
public sealed class UnansweredOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Unanswered";

    /// <summary>The configuration key that turns the counting on.</summary>
    public const string EnabledKey = Section + ":" + nameof(Enabled);

    /// <summary>The configuration key of the secret that opens the address.</summary>
    public const string KeyKey = Section + ":" + nameof(Key);

    /// <summary>The shortest key, in characters.</summary>
    public const int ShortestKey = 32;

    /// <summary>Whether to count at all.</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    public bool Enabled { get; set; }

    /// <summary>The secret that a reader sends to <c>/unanswered</c>.</summary>
    /// <value>The default value is <see langword="null"/>: there is no such address.</value>
    public string? Key { get; set; }

    /// <summary>How many days the counts are kept.</summary>
    /// <value>The default value is 90.</value>
    [Range(1, 366)]
    public int KeepDays { get; set; } = 90;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Key is not null && Key.Length < ShortestKey) yield return new ValidationResult($"{KeyKey} is shorter than {ShortestKey} characters. Make one with \"openssl rand -base64 32\", or leave it out.");
        if (Key is not null && !Enabled) yield return new ValidationResult($"{KeyKey} is set, but nothing is counted. Set {EnabledKey} to true, or leave the key out.");
    }
}

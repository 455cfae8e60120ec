using System.ComponentModel.DataAnnotations;

namespace AdviceBot.Dialogs.Availability;

/// <summary>The kill switch (P25): turns advice off on every channel and leaves 999, 101 and the services standing. It is read again whenever it changes.</summary>
public sealed class AdviceOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Advice";

    /// <summary>Whether advice is off.</summary>
    public bool Off { get; set; }

    /// <summary>Why, for the log; needed where advice is off. Never shown to the public.</summary>
    public string? Reason { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Off && string.IsNullOrWhiteSpace(Reason))
        {
            yield return new ValidationResult($"{Section}:{nameof(Off)} is set without {Section}:{nameof(Reason)}. Say who turned advice off and why; the log keeps it.", [nameof(Reason)]);
        }
    }
}

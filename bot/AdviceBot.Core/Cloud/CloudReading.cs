namespace AdviceBot.Core.Cloud;

/// <summary>What a service elsewhere made of a message. Nothing in it is to be trusted as it is.</summary>
/// <param name="LanguageCode">The language's code, such as <c>pl</c>, or null where it was not asked for.</param>
/// <param name="LanguageConfidence">How sure the service is of the language, 0 to 1.</param>
/// <param name="KeyPhrases">What the message speaks of, as the service has it.</param>
public sealed record CloudReading(string? LanguageCode, double LanguageConfidence, IReadOnlyList<string> KeyPhrases)
{
    /// <summary>A reading that says nothing.</summary>
    public static CloudReading Nothing { get; } = new(null, 0, []);
}

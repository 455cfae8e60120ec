using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Cloud;

/// <summary>Keeps of a service's key phrases those that the person wrote, so that nothing a service makes up can count (P15).</summary>
public static class OwnPhrases
{
    private const int Most = 20;
    private const int MostLookedAt = 200;

    /// <summary>Keeps the phrases whose words stand in the message, in this order and side by side.</summary>
    /// <param name="message">The message.</param>
    /// <param name="phrases">The service's phrases, of any number and length.</param>
    /// <returns>Those that are the person's own, twenty at most.</returns>
    public static IReadOnlyList<string> Of(string message, IEnumerable<string?> phrases)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(phrases);
        var words = $" {PhraseBook.Fold(message)} ";
        return
        [
            .. phrases.Take(MostLookedAt)
                .OfType<string>()
                .Where(phrase => phrase.Length <= message.Length && PhraseBook.Fold(phrase) is { Length: > 0 } own && words.Contains($" {own} ", StringComparison.Ordinal))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }
}

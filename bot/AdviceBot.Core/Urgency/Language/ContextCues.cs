using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>The phrases that give a context away.</summary>
internal static class ContextCues
{
    /// <summary>Reads them.</summary>
    /// <returns>A phrase for each; its owner is the number of its <see cref="Context"/>.</returns>
    public static IEnumerable<Phrase> Phrases() =>
        LanguageFile.Entries("context.txt").Select(entry => new Phrase((int)Kind(entry.Key), UrgentPattern.Parse(entry.Value), IsCue: true));

    private static Context Kind(string name) => Enum.Parse<Context>(name.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}

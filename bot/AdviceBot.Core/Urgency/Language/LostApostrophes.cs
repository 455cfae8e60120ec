namespace AdviceBot.Core.Urgency.Language;

/// <summary>Reads "shell" as "she will" where the next word asks for it.</summary>
internal static class LostApostrophes
{
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal);

    static LostApostrophes()
    {
        foreach (var (key, value) in LanguageFile.Entries("lost-apostrophes.txt"))
        {
            var words = value.Split(' ');
            if (key == "form") Forms.Add(words[0], words[1..]);
            else Before.UnionWith(words);
        }
    }

    /// <summary>The plain words for a word that may have lost its apostrophe.</summary>
    /// <param name="word">The word.</param>
    /// <param name="next">The word after it, or null at the end.</param>
    /// <returns>Two words, or null where it is just itself.</returns>
    public static string[]? Restore(string word, string? next) =>
        next is not null && Forms.TryGetValue(word, out var plain) && Before.Contains(next) ? plain : null;
}

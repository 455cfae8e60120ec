namespace AdviceBot.Core.Urgency.Language;

/// <summary>Short forms, text-speak, dialect and emoji, and the plain words they stand for. Messages and phrases go through the same table.</summary>
internal static class ShortForms
{
    private static readonly Dictionary<string, string[]> Table = Load();
    private static readonly HashSet<string> Fillers = [.. LanguageFile.Lines("fillers.txt").SelectMany(line => line.Split(' '))];

    /// <summary>The plain words for a short form.</summary>
    /// <param name="word">A word in lower case, with or without apostrophes.</param>
    /// <returns>One or more words, or null where the word is none of these.</returns>
    public static string[]? Expand(string word)
    {
        if (Table.TryGetValue(word, out var plain)) return plain;
        if (!word.Contains('\'', StringComparison.Ordinal)) return null;
        var bare = Bare(word);
        return Table.TryGetValue(bare, out plain) ? plain : null;
    }

    /// <summary>Whether a word may stand between any two words of a phrase without being noticed, such as "really".</summary>
    /// <param name="word">A plain word.</param>
    /// <returns>Whether it is a filler.</returns>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Whether a word is written like a short form, and so is a known one.</summary>
    /// <param name="word">The word as it was typed.</param>
    /// <returns>Whether it is in the table.</returns>
    public static bool Has(string word) => Table.ContainsKey(word);

    /// <summary>A word without its apostrophes.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The letters alone.</returns>
    public static string Bare(string word) => word.Replace("'", string.Empty, StringComparison.Ordinal);

    private static Dictionary<string, string[]> Load()
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (key, value) in LanguageFile.Entries("short-forms.txt").Concat(LanguageFile.Entries("emoji.txt")))
        {
            var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in key.Split(' ', StringSplitOptions.RemoveEmptyEntries)) table.Add(form, words);
        }

        return table;
    }
}

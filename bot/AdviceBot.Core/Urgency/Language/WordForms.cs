namespace AdviceBot.Core.Urgency.Language;

/// <summary>The forms of a word: <c>stab~</c> stands for stab, stabs, stabbed and stabbing.</summary>
internal static class WordForms
{
    private static readonly Dictionary<string, string[]> Irregular = LanguageFile.Entries("irregular.txt")
        .ToDictionary(entry => entry.Key, entry => entry.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>Lists the forms.</summary>
    /// <param name="word">The dictionary form in lower case.</param>
    /// <returns>The word itself, its regular forms and its irregular ones; forms that English lacks do no harm.</returns>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        foreach (var form in Irregular.GetValueOrDefault(word, [])) yield return form;
        if (word.Length < 2) yield break;

        var stem = word[^1] == 'e' ? word[..^1] : word;
        yield return stem + "ing";
        yield return stem + "in";
        if (word[^1] == 'y' && !IsVowel(word[^2]))
        {
            yield return word[..^1] + "ies";
            yield return word[..^1] + "ied";
            yield break;
        }

        yield return stem + "ed";
        yield return EndsInHiss(word) ? word + "es" : word + "s";
        if (!DoublesItsEnd(word)) yield break;
        yield return word + word[^1] + "ed";
        yield return word + word[^1] + "ing";
        yield return word + word[^1] + "in";
    }

    private static bool DoublesItsEnd(string word) =>
        word.Length >= 3 && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && IsVowel(word[^2]) && !IsVowel(word[^3]);

    private static bool EndsInHiss(string word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}

namespace AdviceBot.Core.Languages;

/// <summary>Takes the accents off letters, because many people type without them.</summary>
internal static class Accents
{
    // The plain letter, then the letters that are typed as it.
    private static readonly string[] Families =
    [
        "aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľłŀ", "nñńņňŋ",
        "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵẁẃẅ", "yýÿŷỳ", "zźżž",
    ];

    private static readonly Dictionary<char, char> PlainOf =
        Families.SelectMany(family => family[1..].Select(letter => (letter, family[0]))).ToDictionary();

    /// <summary>Takes the accents off.</summary>
    /// <param name="word">A word in lower case, composed (NFC).</param>
    /// <returns>The plain word; the same object where it has no accents.</returns>
    public static string Fold(string word)
    {
        foreach (var letter in word)
        {
            if (PlainOf.ContainsKey(letter)) return string.Create(word.Length, word, Write);
        }

        return word;
    }

    private static void Write(Span<char> plain, string word)
    {
        for (var i = 0; i < plain.Length; i++) plain[i] = PlainOf.GetValueOrDefault(word[i], word[i]);
    }
}

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>The editors' text-speak and usual misspellings: what people type, and the words that are meant.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, string[]> _meant;

    /// <summary>Takes the editors' list.</summary>
    /// <param name="spellings">One typed word each, and one or more words that are meant.</param>
    public Spellings(IReadOnlyDictionary<string, string> spellings) =>
        _meant = spellings.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            StringComparer.Ordinal);

    /// <summary>Replaces the words that are in the list.</summary>
    /// <param name="words">Words as typed, in lower case.</param>
    /// <returns>The words that are meant.</returns>
    public List<string> Apply(List<string> words)
    {
        if (!words.Exists(_meant.ContainsKey)) return words;
        var result = new List<string>(words.Count + 4);
        foreach (var word in words)
        {
            if (_meant.TryGetValue(word, out var meant)) result.AddRange(meant);
            else result.Add(word);
        }

        return result;
    }
}

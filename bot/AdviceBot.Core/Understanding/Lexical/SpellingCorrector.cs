namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>
/// Mends a word that the content does not know where one known word is a single slip away: a letter left out, put in, changed or
/// swapped with its neighbour. The first letter must be right, as it nearly always is in real slips.
/// </summary>
internal sealed class SpellingCorrector
{
    private const int ShortestWord = 5;
    private const int LeastUses = 2;

    private readonly IReadOnlyDictionary<string, int> _uses;

    // Made for the first word that is not known; a start need not wait for it.
    private readonly Lazy<Dictionary<string, List<string>>> _byDeletion;

    /// <summary>Learns the words of the content.</summary>
    /// <param name="uses">Each word and the number of teaching lines it stands in.</param>
    public SpellingCorrector(IReadOnlyDictionary<string, int> uses)
    {
        _uses = uses;
        _byDeletion = new Lazy<Dictionary<string, List<string>>>(() => Learn(uses));
    }

    /// <summary>Mends a word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The known word that is meant; the word itself where it is known or nothing is near enough.</returns>
    public string Correct(string word)
    {
        if (word.Length < ShortestWord - 1 || _uses.ContainsKey(word) || !word.All(char.IsLetter)) return word;
        string? best = null;
        foreach (var key in Deletions(word).Prepend(word))
        {
            if (!_byDeletion.Value.TryGetValue(key, out var known)) continue;
            foreach (var candidate in known)
            {
                if (candidate[0] == word[0] && IsOneSlip(word, candidate) && (best is null || IsBetter(candidate, best)))
                    best = candidate;
            }
        }

        return best ?? word;
    }

    private bool IsBetter(string candidate, string best) =>
        _uses[candidate] > _uses[best]
        || (_uses[candidate] == _uses[best] && string.CompareOrdinal(candidate, best) < 0);

    private static Dictionary<string, List<string>> Learn(IReadOnlyDictionary<string, int> uses)
    {
        var byDeletion = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in uses.Where(pair => pair.Value >= LeastUses).Select(pair => pair.Key).Order(StringComparer.Ordinal))
        {
            if (word.Length < ShortestWord || !word.All(char.IsLetter)) continue;
            foreach (var key in Deletions(word).Prepend(word))
            {
                if (!byDeletion.TryGetValue(key, out var list)) byDeletion.Add(key, list = []);
                if (!list.Contains(word)) list.Add(word);
            }
        }

        return byDeletion;
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 1; i < word.Length; i++) yield return word.Remove(i, 1);
    }

    // Two words of equal length that share a deletion may still be two slips apart: "abcd" and "acbd" are one, "abxd" and "aybd" are two.
    private static bool IsOneSlip(string typed, string known)
    {
        if (typed.Length != known.Length) return Math.Abs(typed.Length - known.Length) == 1;
        var first = 0;
        while (first < typed.Length && typed[first] == known[first]) first++;
        var last = typed.Length - 1;
        while (last > first && typed[last] == known[last]) last--;
        return first == last || (last == first + 1 && typed[first] == known[last] && typed[last] == known[first]);
    }
}

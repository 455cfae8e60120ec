using AdviceBot.Core.Text;

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
    private readonly Lazy<(string[] Words, SlipIndex Slips)> _known;

    /// <summary>Learns the words of the content.</summary>
    /// <param name="uses">Each word and the number of teaching lines it stands in.</param>
    public SpellingCorrector(IReadOnlyDictionary<string, int> uses)
    {
        _uses = uses;
        _known = new(() => Learn(uses));
    }

    /// <summary>Mends a word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>The known word that is meant; the word itself where it is known or nothing is near enough.</returns>
    public string Correct(string word)
    {
        if (word.Length < ShortestWord - 1 || _uses.ContainsKey(word) || !word.All(char.IsLetter)) return word;
        string? best = null;
        foreach (var place in _known.Value.Slips.Find(word))
        {
            var candidate = _known.Value.Words[place];
            if (candidate[0] == word[0] && IsOneSlip(word, candidate) && (best is null || IsBetter(candidate, best))) best = candidate;
        }

        return best ?? word;
    }

    private bool IsBetter(string candidate, string best) =>
        _uses[candidate] > _uses[best]
        || (_uses[candidate] == _uses[best] && string.CompareOrdinal(candidate, best) < 0);

    private static (string[] Words, SlipIndex Slips) Learn(IReadOnlyDictionary<string, int> uses)
    {
        string[] words = [.. uses.Where(pair => pair.Value >= LeastUses && pair.Key.Length >= ShortestWord && pair.Key.All(char.IsLetter)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        return (words, new SlipIndex(words));
    }

    private static bool IsOneSlip(string typed, string known)
    {
        var first = typed.AsSpan().CommonPrefixLength(known);
        if (typed.Length != known.Length)
        {
            var (shorter, longer) = typed.Length < known.Length ? (typed, known) : (known, typed);
            return longer.Length - shorter.Length == 1 && longer.AsSpan(first + 1).SequenceEqual(shorter.AsSpan(first));
        }

        var last = typed.Length - 1;
        while (last > first && typed[last] == known[last]) last--;
        return first == last || (last == first + 1 && typed[first] == known[last] && typed[last] == known[first]);
    }
}

using AdviceBot.Core.Text;

namespace AdviceBot.Core.Urgency.Language;

/// <summary>Finds the words that a misspelt word may have meant: one letter added, left out, changed or swapped with its neighbour.</summary>
internal sealed class TypoIndex
{
    private const int ShortestWord = 5;
    private const int LongestWord = 24;
    private readonly IReadOnlyList<string> _words;
    private readonly int[] _numbers;
    private readonly SlipIndex _slips;

    /// <summary>Indexes words.</summary>
    /// <param name="words">The words; a word's number is its place here.</param>
    public TypoIndex(IReadOnlyList<string> words)
    {
        _words = words;
        _numbers = [.. Enumerable.Range(0, words.Count).Where(number => words[number].Length is >= ShortestWord and <= LongestWord)];
        _slips = new SlipIndex([.. _numbers.Select(number => words[number])]);
    }

    /// <summary>Finds the near words.</summary>
    /// <param name="word">A word that is not spelt like any known one.</param>
    /// <returns>The numbers of the near words.</returns>
    public int[] Find(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord + 1) return [];
        return [.. _slips.Find(word).Select(place => _numbers[place]).Where(number => IsNear(word, _words[number]))];
    }

    // People rarely get the first letter wrong, and "filled" must not be "killed".
    private static bool IsNear(string word, string known)
    {
        if (word[0] != known[0] && !(word[0] == known[1] && word[1] == known[0])) return false;
        var start = 0;
        var shortest = Math.Min(word.Length, known.Length);
        while (start < shortest && word[start] == known[start]) start++;
        var end = 0;
        while (end < shortest - start && word[^(end + 1)] == known[^(end + 1)]) end++;
        var left = word.Length - start - end;
        var right = known.Length - start - end;
        if (left <= 1 && right <= 1) return true;
        return left == 2 && right == 2 && word[start] == known[start + 1] && word[start + 1] == known[start];
    }
}

namespace AdviceBot.Core.Urgency.Language;

/// <summary>Finds the words that a misspelt word may have meant: one letter added, left out, changed or swapped with its neighbour.</summary>
internal sealed class TypoIndex
{
    private const int ShortestWord = 5;
    private const int LongestWord = 24;
    private readonly Dictionary<string, List<int>> _byDeletion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly IReadOnlyList<string> _words;

    /// <summary>Indexes words by what is left when a letter is taken out of them.</summary>
    /// <param name="words">The words; a word's number is its place here.</param>
    public TypoIndex(IReadOnlyList<string> words)
    {
        _words = words;
        for (var id = 0; id < words.Count; id++)
        {
            if (words[id].Length is < ShortestWord or > LongestWord) continue;
            Add(words[id], id);
            for (var i = 0; i < words[id].Length; i++) Add(words[id].Remove(i, 1), id);
        }

        _lookup = _byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the near words.</summary>
    /// <param name="word">A word that is not spelt like any known one.</param>
    /// <returns>The numbers of the near words.</returns>
    public int[] Find(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord + 1) return [];
        var found = new SortedSet<int>();
        Collect(word, word, found);
        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(shorter);
            word.AsSpan(i + 1).CopyTo(shorter[i..]);
            Collect(shorter, word, found);
        }

        return [.. found];
    }

    private void Add(string key, int id)
    {
        if (!_byDeletion.TryGetValue(key, out var ids)) _byDeletion[key] = ids = [];
        if (ids.Count == 0 || ids[^1] != id) ids.Add(id);
    }

    private void Collect(ReadOnlySpan<char> key, string word, SortedSet<int> found)
    {
        if (!_lookup.TryGetValue(key, out var ids)) return;
        foreach (var id in ids)
        {
            if (IsNear(word, _words[id])) found.Add(id);
        }
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

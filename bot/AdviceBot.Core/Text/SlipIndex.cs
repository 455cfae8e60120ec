namespace AdviceBot.Core.Text;

/// <summary>
/// Finds the words of a list that may be one slip away from another word: a letter left out, put in, changed or swapped with its neighbour. Such
/// words are the same once a letter is taken out of one or of both (symmetric deletion), so each word is filed under what is left of it. Only the
/// numbers of the words are kept, by hash: a table of what is left would be many times the list.
/// </summary>
internal sealed class SlipIndex
{
    // The numbers in slot s are those from _starts[s] up to _starts[s + 1].
    private readonly int[] _starts;
    private readonly int[] _numbers;

    /// <summary>Files words.</summary>
    /// <param name="words">The words; a word's number is its place here.</param>
    public SlipIndex(IReadOnlyList<string> words)
    {
        var entries = words.Sum(word => word.Length + 1);
        var slots = 1;
        while (slots < entries) slots *= 2;
        _starts = new int[slots + 1];
        _numbers = new int[entries];
        foreach (var word in words)
        {
            for (var without = -1; without < word.Length; without++) _starts[SlotOf(word, without) + 1]++;
        }

        for (var slot = 0; slot < slots; slot++) _starts[slot + 1] += _starts[slot];
        var filled = _starts[..^1];
        for (var number = 0; number < words.Count; number++)
        {
            for (var without = -1; without < words[number].Length; without++) _numbers[filled[SlotOf(words[number], without)]++] = number;
        }
    }

    /// <summary>Finds words.</summary>
    /// <param name="word">Any word.</param>
    /// <returns>
    /// The numbers of all words that are one slip away, in order and each once. There may be others among them, since different letters can have
    /// one hash: whoever asks compares.
    /// </returns>
    public List<int> Find(string word)
    {
        var found = new List<int>();
        for (var without = -1; without < word.Length; without++)
        {
            var slot = SlotOf(word, without);
            for (var place = _starts[slot]; place < _starts[slot + 1]; place++)
            {
                if (!found.Contains(_numbers[place])) found.Add(_numbers[place]);
            }
        }

        found.Sort();
        return found;
    }

    // The hash of the letters but one; all of them for -1.
    private int SlotOf(string word, int without)
    {
        var hash = Fnv1a.Start;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without) hash = Fnv1a.Add(hash, word[i]);
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(_starts.Length - 2));
    }
}

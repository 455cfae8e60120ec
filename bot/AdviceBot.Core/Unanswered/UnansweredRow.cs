namespace AdviceBot.Core.Unanswered;

/// <summary>One word, or two words of one message, that stood in several messages without a sure answer.</summary>
/// <param name="Words">One word or two, from the pages' own vocabulary.</param>
/// <param name="Times">In how many conversations; never fewer than <see cref="UnansweredRows.Fewest"/>.</param>
/// <param name="Pages">The ids of the pages that came nearest, the most frequent first; empty where no page came near.</param>
public sealed record UnansweredRow(IReadOnlyList<string> Words, long Times, IReadOnlyList<string> Pages);

/// <summary>How often a word, or two together, came nearest to one page.</summary>
/// <param name="Word">The word.</param>
/// <param name="Other">The other word, or empty.</param>
/// <param name="Page">The id of the nearest page, or empty.</param>
/// <param name="Times">How often.</param>
public sealed record UnansweredCount(string Word, string Other, string Page, long Times);

/// <summary>Makes rows to read from counts. It is the one place that says which rows may be read.</summary>
public static class UnansweredRows
{
    /// <summary>The fewest messages of a row that is shown (P4).</summary>
    public const int Fewest = 5;

    private const int MostPages = 3;

    /// <summary>What is kept of one message: each of its words, and each two of them. Each is a row of its own that names no other.</summary>
    /// <param name="words">The words, <see cref="UnansweredVocabulary.MostWords"/> at most.</param>
    /// <returns>The words and pairs; the second of a single word is empty.</returns>
    public static IReadOnlyList<(string Word, string Other)> Units(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. words.Select(word => (word, string.Empty)), .. words.SelectMany((word, place) => words.Skip(place + 1).Select(other => (word, other)))];
    }

    /// <summary>Makes the rows, the most frequent first.</summary>
    /// <param name="counts">The counts of some days.</param>
    /// <returns>The rows. One word is left out where two words with it say the same of as many messages.</returns>
    public static IReadOnlyList<UnansweredRow> Of(IEnumerable<UnansweredCount> counts)
    {
        var rows = counts.GroupBy(count => (count.Word, count.Other)).Select(ToRow).Where(row => row.Times >= Fewest).ToList();
        return [.. rows
            .Where(row => row.Words.Count > 1 || !rows.Exists(two => two.Words.Count > 1 && two.Times == row.Times && two.Words.Contains(row.Words[0])))
            .OrderByDescending(row => row.Times).ThenByDescending(row => row.Words.Count).ThenBy(row => string.Join(' ', row.Words), StringComparer.Ordinal)];
    }

    private static UnansweredRow ToRow(IGrouping<(string Word, string Other), UnansweredCount> counts) => new(
        counts.Key.Other.Length == 0 ? [counts.Key.Word] : [counts.Key.Word, counts.Key.Other],
        counts.Sum(count => count.Times),
        [.. counts.Where(count => count.Page.Length > 0).GroupBy(count => count.Page, count => count.Times)
            .OrderByDescending(page => page.Sum()).ThenBy(page => page.Key, StringComparer.Ordinal).Take(MostPages).Select(page => page.Key)]);
}

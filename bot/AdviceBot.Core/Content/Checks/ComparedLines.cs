using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Content.Checks;

/// <summary>
/// The lines of a page that are compared with those of all others (E3), as numbers: lines that are alike have the same one. Two others may have it by
/// chance; then their pages are compared for nothing.
/// </summary>
internal static class ComparedLines
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private const ulong TooFewWords = 1;
    private const int LongestOnStack = 256;

    // Questions that are near are not equal lines, so the same words must not have the same number.
    private const ulong StartOfWords = Start ^ ulong.MaxValue;

    /// <summary>The lines of a topic page.</summary>
    public static ulong[] Of(PageSource page)
    {
        var questions = page.FoldedTexts("questions");
        return
        [
            .. questions.Concat(page.FoldedTexts("tests")).Select(line => Hash(line.Folded, Start)),
            .. questions.Select(line => line.WordsHash).Where(words => words != TooFewWords).Distinct(),
        ];
    }

    /// <summary>The messages that teach as questions do.</summary>
    public static ulong[] Of(TeachingText teaching) => [.. teaching.Messages.Values.SelectMany(messages => messages).Select(message => Hash(PhraseBook.Fold(message), Start))];

    /// <summary>A number for the words that <see cref="NearQuestionCheck"/> compares, whatever their order.</summary>
    /// <param name="folded">The question in lower case with single spaces.</param>
    public static ulong HashOfWords(string folded)
    {
        var words = folded.Length <= LongestOnStack ? stackalloc ulong[(LongestOnStack / 2) + 1] : new ulong[(folded.Length / 2) + 1];
        var (count, sum) = (0, 0UL);
        foreach (var place in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(place);
            if (word.IsEmpty || NearQuestionCheck.IsSmall(word)) continue;
            var hash = Hash(word, StartOfWords);
            if (words[..count].Contains(hash)) continue;
            words[count++] = hash;
            sum = unchecked(sum + hash);
        }

        return count < NearQuestionCheck.LeastWords ? TooFewWords : sum;
    }

    /// <summary>The pages that have a line alike with another line, of their own or of another page.</summary>
    /// <param name="pages">The pages with their lines.</param>
    /// <returns>Their names.</returns>
    public static IReadOnlySet<string> Alike(IReadOnlyList<(string Name, ulong[] Lines)> pages)
    {
        var (met, twice) = (new HashSet<ulong>(pages.Sum(page => page.Lines.Length)), new HashSet<ulong>());
        foreach (var line in pages.SelectMany(page => page.Lines).Where(line => !met.Add(line))) twice.Add(line);
        return twice.Count == 0 ? new HashSet<string>() : pages.Where(page => page.Lines.Any(twice.Contains)).Select(page => page.Name).ToHashSet(StringComparer.Ordinal);
    }

    // FNV-1a (Fowler, Noll and Vo), over the letters: the same on every machine, which a string's own hash is not.
    private static ulong Hash(ReadOnlySpan<char> text, ulong hash)
    {
        foreach (var letter in text) hash = unchecked((hash ^ letter) * Prime);
        return hash;
    }
}

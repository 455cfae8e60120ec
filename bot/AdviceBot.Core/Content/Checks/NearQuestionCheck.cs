using System.Collections.Frozen;

namespace AdviceBot.Core.Content.Checks;

/// <summary>
/// Questions of two pages, or a question and a "not" of one page, that are the same but for the order of their words and the small words
/// between them (E3). Each is looked up by its words in a fixed order, on the pages that have a line alike with another at all.
/// </summary>
internal sealed class NearQuestionCheck : IContentCheck
{
    /// <summary>One word alone means different things on different pages: "am I a stalker", "stalker".</summary>
    public const int LeastWords = 2;

    // Words that may come or go and leave a question the same. "Not" and "never" are not among them.
    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "a", "an", "the", "and", "or", "but", "so", "if", "of", "to", "in", "on", "at", "by", "for", "from", "with", "about", "into", "as", "am", "is", "are", "was",
        "were", "be", "been", "being", "it", "its", "this", "that", "these", "those", "i", "me", "my", "im", "ive", "we", "us", "our", "you", "your", "he", "him",
        "his", "she", "her", "they", "them", "their", "do", "does", "did", "have", "has", "had", "will", "would", "can", "could", "should", "what", "how", "who",
        "when", "where", "why", "which", "there", "just", "really", "very", "please",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordsBySpan = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var questions = new Dictionary<string, (PageSource Page, FoldedText Text)>(StringComparer.Ordinal);
        return [.. context.Alike.SelectMany(page => Questions(page, questions)), .. context.Pages.Where(page => page.IsTopic).SelectMany(Contradictions)];
    }

    private static IEnumerable<Finding> Questions(PageSource page, Dictionary<string, (PageSource Page, FoldedText Text)> questions)
    {
        foreach (var question in page.FoldedTexts("questions"))
        {
            if (question.Words.Length == 0 || questions.TryAdd(question.Words, (page, question))) continue;
            var (other, same) = questions[question.Words];
            // The same question word for word is an error of its own.
            if (other == page || same.Folded == question.Folded) continue;
            yield return page.Warning("E3", question.Line, $"\"{question.Line.Text}\" has the same words as \"{same.Line.Text}\", a question of \"{other.Id}\" ({other.File}:{same.Line.Line}). Keep it where it belongs, or say what tells it apart.");
        }
    }

    private static IEnumerable<Finding> Contradictions(PageSource page)
    {
        var nots = page.FoldedTexts("not");
        if (nots.Count == 0) yield break;
        var own = page.FoldedTexts("questions");
        var known = own.Select(question => question.WordsHash).ToHashSet();
        foreach (var not in nots.Where(not => known.Contains(not.WordsHash) && not.Words.Length > 0))
        {
            if (own.FirstOrDefault(question => question.Words == not.Words && question.Folded != not.Folded) is not { Line: var question }) continue;
            yield return page.Warning("E3", not.Line, $"\"{not.Line.Text}\" stands under \"not\" and has the same words as the question \"{question.Text}\" on line {question.Line}. Keep one, or say what tells them apart.");
        }
    }

    /// <summary>Whether a word may come or go and leave a question the same.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => SmallWordsBySpan.Contains(word);

    /// <summary>A question's words in a fixed order, each once, without the small ones; empty where too few are left.</summary>
    /// <param name="folded">The question in lower case with single spaces.</param>
    public static string WordsOf(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        var kept = 0;
        foreach (var word in words)
        {
            if (SmallWords.Contains(word) || (kept > 0 && words[kept - 1] == word)) continue;
            words[kept++] = word;
        }

        return kept < LeastWords ? string.Empty : string.Join(' ', words.AsSpan(0, kept));
    }
}

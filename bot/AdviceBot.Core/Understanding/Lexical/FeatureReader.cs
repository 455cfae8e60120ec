namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Takes what is told of a feature.</summary>
/// <param name="feature">Its text.</param>
/// <param name="isWord">Whether it is of words; otherwise a run of letters.</param>
/// <param name="first">The place of the first word that it came from.</param>
/// <param name="last">The place of the last, which is the next one for a pair and the same for all else.</param>
internal delegate void FeatureVisitor(ReadOnlySpan<char> feature, bool isWord, int first, int last);

/// <summary>
/// Names the features of a text: words, pairs of neighbours, kinds of names, and runs of three to five letters within a word, which
/// still meet where endings or spelling differ.
/// </summary>
internal sealed class FeatureReader(KindNames kinds)
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const int LongestName = 128;

    // Marks that no word can hold keep pairs, kinds and letter runs apart from words.
    private const char Pair = ' ';
    private const char Edge = '_';

    /// <summary>Visits every feature of a text, once for each time it occurs.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="visit">Is told each feature.</param>
    public void Visit(IReadOnlyList<string> words, FeatureVisitor visit)
    {
        Span<char> buffer = stackalloc char[LongestName];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            visit(word, isWord: true, i, i);
            VisitKind(word, i, i, visit);
            if (i > 0) VisitPair(words[i - 1], word, i - 1, buffer, visit);
            VisitRuns(word, buffer, i, visit);
        }
    }

    /// <summary>Visits the features of two words as neighbours, which they need not be in their text.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">The one after it.</param>
    /// <param name="visit">Is told each feature, as of places 0 and 1.</param>
    public void VisitPair(string left, string right, FeatureVisitor visit) => VisitPair(left, right, 0, stackalloc char[LongestName], visit);

    private void VisitPair(string left, string right, int first, Span<char> buffer, FeatureVisitor visit)
    {
        if (left.Length + right.Length + 1 > buffer.Length) return;
        var pair = Join(buffer, left, Pair, right);
        visit(pair, isWord: true, first, first + 1);
        VisitKind(pair, first, first + 1, visit);
    }

    private void VisitKind(ReadOnlySpan<char> name, int first, int last, FeatureVisitor visit)
    {
        if (kinds.Find(name) is { } kind) visit(kind, isWord: true, first, last);
    }

    private static void VisitRuns(string word, Span<char> buffer, int position, FeatureVisitor visit)
    {
        if (word.Length + 2 > buffer.Length) return;
        buffer[0] = Edge;
        word.CopyTo(buffer[1..]);
        buffer[word.Length + 1] = Edge;
        var edged = buffer[..(word.Length + 2)];
        for (var length = ShortestRun; length <= LongestRun && length <= edged.Length; length++)
        {
            for (var start = 0; start + length <= edged.Length; start++)
                visit(edged.Slice(start, length), isWord: false, position, position);
        }
    }

    private static ReadOnlySpan<char> Join(Span<char> buffer, string left, char mark, string right)
    {
        left.CopyTo(buffer);
        buffer[left.Length] = mark;
        right.CopyTo(buffer[(left.Length + 1)..]);
        return buffer[..(left.Length + 1 + right.Length)];
    }
}

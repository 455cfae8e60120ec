namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Takes what is told of a word's features: text, kind, and which word it came from.</summary>
internal delegate void FeatureVisitor(ReadOnlySpan<char> feature, bool isWord, int position);

/// <summary>
/// Names the features of a text: words, pairs of neighbours, kinds of names, and runs of three to five letters within a word, which
/// still meet where endings or spelling differ.
/// </summary>
internal sealed class FeatureReader(KindNames kinds)
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    // Marks that no word can hold keep pairs, kinds and letter runs apart from words.
    private const char Pair = ' ';
    private const char Kind = '=';
    private const char Edge = '_';

    /// <summary>Visits every feature of a text, once for each time it occurs.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="visit">Is told each feature.</param>
    public void Visit(IReadOnlyList<string> words, FeatureVisitor visit)
    {
        Span<char> buffer = stackalloc char[128];
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            visit(word, isWord: true, i);
            VisitKind(word, i, visit);
            if (i > 0 && words[i - 1].Length + word.Length + 1 <= buffer.Length)
            {
                var pair = Join(buffer, words[i - 1], Pair, word);
                visit(pair, isWord: true, i);
                VisitKind(pair, i, visit);
            }

            VisitRuns(word, buffer, i, visit);
        }
    }

    private void VisitKind(ReadOnlySpan<char> name, int position, FeatureVisitor visit)
    {
        if (kinds.Find(name) is { } kind) visit(Kind + kind, isWord: true, position);
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
                visit(edged.Slice(start, length), isWord: false, position);
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

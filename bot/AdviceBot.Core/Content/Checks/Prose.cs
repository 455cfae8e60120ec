using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>A paragraph and its sentences.</summary>
/// <param name="Paragraph">The paragraph as it was written, and where.</param>
/// <param name="Sentences">Its sentences; a placeholder counts as one word, and a link by its text.</param>
internal sealed partial record Prose(LocatedText Paragraph, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>How many words it has.</summary>
    public int Words => Sentences.Sum(sentence => sentence.Words);

    /// <summary>Takes a paragraph apart.</summary>
    public static Prose Of(LocatedText paragraph)
    {
        var plain = Placeholder().Replace(LinkTarget().Replace(paragraph.Text, "$1"), "Number").TrimStart('-', ' ', '#');
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(plain))
        {
            Add(plain.AsSpan(start..end.Index));
            start = end.Index + end.Length;
        }

        Add(plain.AsSpan(start));
        return new Prose(paragraph, sentences);

        void Add(ReadOnlySpan<char> sentence)
        {
            if (HasAny(sentence, char.IsLetter)) sentences.Add(new Sentence(sentence.ToString(), CountWords(sentence)));
        }
    }

    private static bool HasAny(ReadOnlySpan<char> text, Func<char, bool> kind)
    {
        foreach (var character in text)
        {
            if (kind(character)) return true;
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var part in text.Split(' '))
        {
            if (HasAny(text[part], char.IsLetterOrDigit)) words++;
        }

        return words;
    }

    [GeneratedRegex(@"(?<=[.!?:])\s+(?=[A-Z""'\[(])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Placeholder();
}

/// <summary>A sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Words">How many they are.</param>
internal sealed record Sentence(string Text, int Words);

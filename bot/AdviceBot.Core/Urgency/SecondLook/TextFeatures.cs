using System.Runtime.InteropServices;
using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Describes a message by its words, its pairs of words and pieces of its longer words, as numbers of buckets.</summary>
internal static class TextFeatures
{
    /// <summary>The number of buckets.</summary>
    public const int Buckets = 1 << 16;

    private const int LongWord = 4;
    private const int PieceLength = 4;

    /// <summary>Describes a message.</summary>
    /// <param name="tokens">Its words.</param>
    /// <returns>Bucket numbers, each once, in order.</returns>
    public static int[] Of(IReadOnlyList<Token> tokens)
    {
        var found = new List<int>(tokens.Count * 6);
        var before = "^";
        var beforeThat = string.Empty;
        foreach (var token in tokens)
        {
            var word = Shape(token.Text);
            found.Add(Bucket(word, 'w'));
            found.Add(Bucket(before, word, 'b'));
            if (beforeThat.Length > 0) found.Add(Bucket(beforeThat, word, 's'));
            for (var i = 0; word.Length >= LongWord && i + PieceLength <= word.Length; i++) found.Add(Bucket(word.AsSpan(i, PieceLength), 'c'));
            beforeThat = before;
            before = word;
        }

        return InOrder(found);
    }

    private static int[] InOrder(List<int> found)
    {
        found.Sort();
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept == 0 || found[i] != found[kept - 1]) found[kept++] = found[i];
        }

        return [.. CollectionsMarshal.AsSpan(found)[..kept]];
    }

    /// <summary>The bucket of a single word.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its number.</returns>
    public static int OfWord(string word) => Bucket(Shape(word), 'w');

    // A child's age says much, the exact number little.
    private static string Shape(string word)
    {
        if (!int.TryParse(word, out var number)) return word;
        return number switch { >= 5 and <= 17 => "#young", < 100 => "#number", _ => "#much" };
    }

    private static int Bucket(ReadOnlySpan<char> text, char kind) => Bucket(Fnv1a.Add(Begin(kind), text));

    private static int Bucket(string before, string word, char kind) => Bucket(Fnv1a.Add(Fnv1a.Add(Fnv1a.Add(Begin(kind), before), ' '), word));

    private static uint Begin(char kind) => Fnv1a.Add(Fnv1a.Start, kind);

    private static int Bucket(uint hash) => (int)((hash ^ (hash >> 16)) % Buckets);
}

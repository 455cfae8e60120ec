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
        var found = new HashSet<int>();
        var before = "^";
        var beforeThat = string.Empty;
        foreach (var token in tokens)
        {
            var word = Shape(token.Text);
            found.Add(Bucket(word, 'w'));
            found.Add(Bucket(before + " " + word, 'b'));
            if (beforeThat.Length > 0) found.Add(Bucket(beforeThat + " " + word, 's'));
            for (var i = 0; word.Length >= LongWord && i + PieceLength <= word.Length; i++) found.Add(Bucket(word.AsSpan(i, PieceLength), 'c'));
            beforeThat = before;
            before = word;
        }

        var buckets = found.ToArray();
        Array.Sort(buckets);
        return buckets;
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

    // FNV-1a: the same on every machine and in every run, unlike string.GetHashCode.
    private static int Bucket(ReadOnlySpan<char> text, char kind)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return (int)((hash ^ (hash >> 16)) % Buckets);
    }
}

namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>Cuts a message into pieces of about a sentence, because the complaint is often one sentence in ten.</summary>
internal static class Sentences
{
    private const int ShortestWords = 4;
    private const int LongestWords = 30;

    /// <summary>Cuts at full stops, question and exclamation marks and line ends; over-long pieces are cut by length.</summary>
    /// <param name="text">The message, with its line ends.</param>
    /// <param name="most">How many pieces to give at most.</param>
    /// <returns>The pieces in order; one where the message is short.</returns>
    public static List<string> Split(string text, int most)
    {
        var pieces = new List<string>();
        var pending = string.Empty;
        foreach (var sentence in Cut(text))
        {
            pending = pending.Length == 0 ? sentence : pending + " " + sentence;
            var words = CountWords(pending);
            if (words < ShortestWords) continue;
            AddByLength(pending, words, pieces);
            pending = string.Empty;
            if (pieces.Count >= most) return pieces[..most];
        }

        if (pending.Length > 0)
        {
            if (pieces.Count > 0) pieces[^1] += " " + pending;
            else pieces.Add(pending);
        }

        return pieces;
    }

    private static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '!' or '?' or '\n' or '\r' or ';'
                || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends) continue;
            if (text[start..i].Trim() is { Length: > 0 } piece) yield return piece;
            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static void AddByLength(string sentence, int words, List<string> pieces)
    {
        if (words <= LongestWords)
        {
            pieces.Add(sentence);
            return;
        }

        var all = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = (all.Length + LongestWords - 1) / LongestWords;
        var size = (all.Length + parts - 1) / parts;
        for (var i = 0; i < all.Length; i += size)
            pieces.Add(string.Join(' ', all[i..Math.Min(all.Length, i + size)]));
    }

    private static int CountWords(string text) => text.AsSpan().Count(' ') + 1;
}

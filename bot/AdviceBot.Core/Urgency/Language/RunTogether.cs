namespace AdviceBot.Core.Urgency.Language;

/// <summary>Parts words that were typed without spaces: "hehasaknife".</summary>
internal static class RunTogether
{
    private const int Shortest = 8;
    private const int Longest = 60;
    private const int LongestPiece = 14;
    private static readonly HashSet<string> Endings = ["me", "myself", "him", "her", "them", "himself", "herself", "yourself", "now", "help"];
    private static readonly HashSet<string> Little = ["i", "a", "u", "is", "im", "he", "hes", "my", "me", "to", "in", "on", "at", "the", "it", "its", "of", "and", "so", "up", "we", "be", "by"];

    /// <summary>Parts a word where all of it can be read as known words.</summary>
    /// <param name="word">A word that nobody knows.</param>
    /// <param name="lexicon">The words that count.</param>
    /// <returns>The pieces, or null where it cannot be parted with confidence.</returns>
    public static List<string>? Part(string word, Lexicon lexicon)
    {
        if (word.Length is < Shortest or > Longest) return null;
        var fewest = new int[word.Length + 1];
        var from = new int[word.Length + 1];
        Array.Fill(fewest, int.MaxValue);
        fewest[0] = 0;
        for (var start = 0; start < word.Length; start++)
        {
            if (fewest[start] == int.MaxValue) continue;
            for (var end = start + 1; end <= Math.Min(word.Length, start + LongestPiece); end++)
            {
                if (fewest[start] + 1 >= fewest[end] || !IsPiece(word[start..end], lexicon)) continue;
                fewest[end] = fewest[start] + 1;
                from[end] = start;
            }
        }

        return fewest[^1] == int.MaxValue ? null : Accept(Pieces(word, from));
    }

    private static bool IsPiece(string piece, Lexicon lexicon) =>
        piece.Length <= 2 ? Little.Contains(piece) : lexicon.IsUsed(piece) || ShortForms.Expand(piece) is not null;

    private static List<string> Pieces(string word, int[] from)
    {
        var pieces = new List<string>();
        for (var end = word.Length; end > 0; end = from[end]) pieces.Add(word[from[end]..end]);
        pieces.Reverse();
        return pieces;
    }

    // Two pieces make ordinary words too often ("mans|laughter"); three rarely do.
    private static List<string>? Accept(List<string> pieces)
    {
        var enough = pieces.Count >= 3 || (pieces.Count == 2 && Endings.Contains(pieces[1])) || (pieces.Count == 2 && pieces[0] == "help");
        return enough && pieces.Any(piece => piece.Length >= 3) ? pieces : null;
    }
}

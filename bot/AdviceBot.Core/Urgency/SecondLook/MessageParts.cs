using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Cuts a message into parts of about a sentence. People tell a long story and say the one thing in the middle of it.</summary>
internal static class MessageParts
{
    private const int Shortest = 4;
    private const int Longest = 30;

    // A story has its beginning and its end; between them lies what a flood of text would be made of.
    private const int MostFirst = 30;
    private const int MostLast = 10;

    /// <summary>Cuts at the ends of sentences; over-long sentences are cut by length.</summary>
    /// <param name="words">The message.</param>
    /// <returns>The parts in order, each as its first word and its length; at most 40.</returns>
    public static List<(int Start, int Length)> Of(IReadOnlyList<Token> words)
    {
        var parts = new List<(int Start, int Length)>();
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            var length = i - start;
            var ends = i == words.Count || (length >= Shortest && words[i].Sentence != words[i - 1].Sentence);
            if (!ends && length < Longest) continue;
            if (length < Shortest && parts.Count > 0) parts[^1] = (parts[^1].Start, parts[^1].Length + length);
            else parts.Add((start, length));
            start = i;
        }

        return parts.Count <= MostFirst + MostLast ? parts : [.. parts[..MostFirst], .. parts[^MostLast..]];
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// What is recognised by its whole wording rather than by its meaning: the phrases of <c>says:</c> in <c>replies/</c> (help, hello,
/// thanks, stop) and the titles of topics, which are what buttons send.
/// </summary>
public sealed class PhraseBook
{
    private const int LeastLengthForTypos = 5;
    private const int LongestOnStack = 256;

    private readonly Dictionary<string, string> _replies = new(StringComparer.Ordinal);
    // Those of five letters or more, in the order of the content.
    private readonly List<(string Phrase, string Id)> _long = [];
    private readonly Dictionary<string, Topic> _titles = new(StringComparer.Ordinal);

    /// <summary>Learns the phrases and titles of a content set.</summary>
    /// <param name="content">The content.</param>
    public PhraseBook(ContentSet content)
    {
        foreach (var reply in content.Replies.Values)
        {
            foreach (var phrase in reply.Says.Select(Fold))
            {
                if (_replies.TryAdd(phrase, reply.Id) && phrase.Length >= LeastLengthForTypos) _long.Add((phrase, reply.Id));
            }
        }

        foreach (var topic in content.Topics.Values) _titles.TryAdd(Fold(topic.Title), topic);
    }

    /// <summary>Finds the page of the assistant's own words that a message asks for.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The page's id, or null. One wrong, missing or extra letter is forgiven in phrases of five letters or more.</returns>
    public string? FindReply(string text)
    {
        var folded = Fold(text);
        if (_replies.TryGetValue(folded, out var id)) return id;
        return folded.Length < LeastLengthForTypos ? null : _long.Find(known => IsOneEditApart(known.Phrase, folded)).Id;
    }

    /// <summary>Finds the topic with exactly this title.</summary>
    /// <param name="text">The message.</param>
    /// <param name="audience">Who is asking.</param>
    /// <returns>The topic, or null.</returns>
    public Topic? FindTitle(string text, Audience audience) =>
        _titles.TryGetValue(Fold(text), out var topic) && topic.Audience <= audience ? topic : null;

    /// <summary>Whether two texts are the same but for case, spaces and punctuation.</summary>
    /// <param name="left">A text.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are.</returns>
    public static bool SameWords(string left, string right) => Fold(left) == Fold(right);

    /// <summary>Folds case, spaces and punctuation away.</summary>
    /// <param name="text">A text.</param>
    /// <returns>Its words in lower case with single spaces.</returns>
    public static string Fold(string text)
    {
        var clean = CleanText.Clean(text);
        var folded = clean.Length <= LongestOnStack ? stackalloc char[clean.Length] : new char[clean.Length];
        var length = 0;
        foreach (var letter in clean)
        {
            if (char.IsLetterOrDigit(letter)) folded[length++] = char.ToLowerInvariant(letter);
            else if (letter == ' ' && length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    private static bool IsOneEditApart(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        var start = left.AsSpan().CommonPrefixLength(right);
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        var skip = shorter.Length == longer.Length ? 1 : 0;
        return shorter.AsSpan(Math.Min(start + skip, shorter.Length)).SequenceEqual(longer.AsSpan(start + 1));
    }
}

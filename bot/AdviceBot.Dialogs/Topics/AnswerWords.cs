using System.Runtime.CompilerServices;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Dialogs.Topics;

/// <summary>What a short answer means.</summary>
internal enum Answer
{
    /// <summary>Nothing that these words can tell.</summary>
    None,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No, or not yet.</summary>
    No,

    /// <summary>The person does not know.</summary>
    Unsure,

    /// <summary>The person would rather not answer.</summary>
    Skip,
}

/// <summary>Knows the words of <c>labels.yaml</c> that mean yes, no, unsure and "leave it out". They are read once for a content set.</summary>
internal sealed class AnswerWords
{
    /// <summary>The length in characters beyond which a message is a story; only its start can be an answer.</summary>
    public const int LongestAnswer = 300;

    private static readonly (Answer Answer, string Label)[] Starts =
        [(Answer.Yes, Words.YesWords), (Answer.No, Words.NoWords), (Answer.Unsure, Words.UnsureWords), (Answer.Skip, Words.SkipWords)];

    private static readonly ConditionalWeakTable<ContentSet, AnswerWords> Known = [];

    private readonly List<(Answer Answer, string Words)> _starts;
    private readonly HashSet<string> _short;
    private readonly HashSet<string> _yes;
    private readonly HashSet<string> _no;
    private readonly HashSet<string> _negations;
    private readonly HashSet<string> _around;

    private AnswerWords(ContentSet content)
    {
        // The longest words win: "not sure" is unsure and "not yet" is no.
        _starts = [.. Starts.SelectMany(start => Listed(content, start.Label).Select(words => (start.Answer, words))).OrderByDescending(start => start.words.Length)];
        _short = Folded(_starts.Select(start => start.Words));
        _yes = Folded(Listed(content, Words.YesAnswers));
        _no = Folded(Listed(content, Words.NoAnswers));
        _negations = Listed(content, Words.NegationWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _around = Listed(content, Words.PlaceWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words of a content set.</summary>
    /// <param name="content">The content with the labels.</param>
    /// <returns>The words.</returns>
    public static AnswerWords Of(ContentSet content) => Known.GetValue(content, static content => new AnswerWords(content));

    /// <summary>What an answer means: by its start, or as a whole ("I have").</summary>
    /// <param name="text">The answer.</param>
    /// <returns>The meaning.</returns>
    public Answer Read(string text)
    {
        var clean = CleanText.Clean(text.Length > LongestAnswer ? text[..LongestAnswer] : text);
        var folded = PhraseBook.Fold(clean);
        if (_yes.Contains(folded)) return Answer.Yes;
        return _no.Contains(folded) ? Answer.No : Start(clean);
    }

    /// <summary>What a text starts with.</summary>
    /// <param name="text">The answer, or a choice.</param>
    /// <returns>The meaning.</returns>
    public Answer Start(string text) => _starts.Find(start => StartsWith(text, start.Words)).Answer;

    /// <summary>Whether a choice is nothing but such words, as "Not yet" is; those count only at the start of an answer.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>Whether it is.</returns>
    public bool IsShortAnswer(string choice) => _short.Contains(PhraseBook.Fold(choice));

    /// <summary>Whether a text denies what comes after it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public bool HasNegation(string text) => MessageWords(text).Any(_negations.Contains);

    /// <summary>Takes away the words that may stand around a place, as in "the second one".</summary>
    /// <param name="text">The message.</param>
    /// <returns>What is left.</returns>
    public string WithoutPlaceWords(string text)
    {
        var words = MessageWords(text);

        // "One" is a place in "number one"; in "the second one" it is not.
        var rest = words.Where(word => !_around.Contains(word)).ToList();
        return rest.Count > 0 ? string.Join(' ', rest) : words.LastOrDefault() ?? string.Empty;
    }

    private static string[] MessageWords(string text) =>
        CleanText.Clean(text).Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '#', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool StartsWith(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]));

    private static HashSet<string> Folded(IEnumerable<string> words) => words.Select(PhraseBook.Fold).ToHashSet(StringComparer.Ordinal);

    private static string[] Listed(ContentSet content, string label) =>
        content.Labels[label].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

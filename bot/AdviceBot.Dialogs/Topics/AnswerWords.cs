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

/// <summary>Knows the words of <c>labels.yaml</c> that mean yes, no, unsure and "leave it out".</summary>
/// <param name="content">The content with the labels.</param>
internal sealed class AnswerWords(ContentSet content)
{
    /// <summary>The length in characters beyond which a message is a story; only its start can be an answer.</summary>
    public const int LongestAnswer = 300;

    private static readonly (Answer Answer, string Label)[] Starts =
        [(Answer.Yes, Words.YesWords), (Answer.No, Words.NoWords), (Answer.Unsure, Words.UnsureWords), (Answer.Skip, Words.SkipWords)];

    /// <summary>What an answer means: by its start, or as a whole ("I have").</summary>
    /// <param name="text">The answer.</param>
    /// <returns>The meaning.</returns>
    public Answer Read(string text)
    {
        var clean = CleanText.Clean(text.Length > LongestAnswer ? text[..LongestAnswer] : text);
        if (IsOneOf(Words.YesAnswers, clean)) return Answer.Yes;
        return IsOneOf(Words.NoAnswers, clean) ? Answer.No : Start(clean);
    }

    /// <summary>What a text starts with. The longest words win: "not sure" is unsure and "not yet" is no.</summary>
    /// <param name="text">The answer, or a choice.</param>
    /// <returns>The meaning.</returns>
    public Answer Start(string text) => Starts
        .SelectMany(start => Listed(start.Label).Where(words => StartsWith(text, words)).Select(words => (start.Answer, words.Length)))
        .OrderByDescending(start => start.Length)
        .FirstOrDefault().Answer;

    /// <summary>Whether a choice is nothing but such words, as "Not yet" is; those count only at the start of an answer.</summary>
    /// <param name="choice">The choice.</param>
    /// <returns>Whether it is.</returns>
    public bool IsShortAnswer(string choice) =>
        Starts.Any(start => IsOneOf(start.Label, choice));

    /// <summary>Whether a text denies what comes after it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public bool HasNegation(string text)
    {
        var negations = Listed(Words.NegationWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return MessageWords(text).Any(negations.Contains);
    }

    /// <summary>Takes away the words that may stand around a place, as in "the second one".</summary>
    /// <param name="text">The message.</param>
    /// <returns>What is left.</returns>
    public string WithoutPlaceWords(string text)
    {
        var around = Listed(Words.PlaceWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = MessageWords(text);

        // "One" is a place in "number one"; in "the second one" it is not.
        var rest = words.Where(word => !around.Contains(word)).ToList();
        return rest.Count > 0 ? string.Join(' ', rest) : words.LastOrDefault() ?? string.Empty;
    }

    private static string[] MessageWords(string text) =>
        CleanText.Clean(text).Split([' ', ',', '.', ';', ':', '!', '?', '(', ')', '#', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static bool StartsWith(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]));

    private bool IsOneOf(string label, string text) => Listed(label).Any(words => PhraseBook.SameWords(words, text));

    private string[] Listed(string label) =>
        content.Labels[label].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

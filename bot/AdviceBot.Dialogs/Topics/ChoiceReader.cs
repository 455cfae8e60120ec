using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Dialogs.Topics;

/// <summary>
/// Reads which choice a message is, and rather none than a wrong one. The SDK's recogniser takes any number in a sentence for the
/// place of a choice ("I sent 2 payments" would be the second) and finds "no" in any story, so numbers count only where they are
/// the whole message, and yes and no only at its start.
/// </summary>
/// <param name="content">The words that mean yes, no and so on.</param>
internal sealed class ChoiceReader(ContentSet content)
{
    /// <summary>The score of a choice that was said word for word.</summary>
    public const float WordForWord = 1;

    private const float InOtherWords = 0.5f;

    // The words of a choice must stand together: "I have not told anyone yet" is not "Not yet".
    private static readonly FindChoicesOptions WordsOnly = new() { RecognizeNumbers = false, RecognizeOrdinals = false, MaxTokenDistance = 0 };

    private readonly AnswerWords _words = AnswerWords.Of(content);

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="choices">What may be chosen.</param>
    /// <returns>The choice, or null where none or more than one may be meant.</returns>
    public FoundChoice? Read(string text, IList<Choice> choices)
    {
        var clean = CleanText.Clean(text);
        if (clean.Length == 0) return null;

        // In a story a choice's words prove nothing; and the recogniser's time grows with the square of its length.
        if (clean.Length > AnswerWords.LongestAnswer) return ByMeaning(clean, choices);
        var folded = PhraseBook.Fold(clean);
        return OnlyOne(choices, choice => PhraseBook.Fold(choice) == folded, WordForWord)
            ?? ByPlace(clean, choices)
            ?? ByWords(clean, choices)
            ?? ByMeaning(clean, choices);
    }

    private FoundChoice? ByPlace(string text, IList<Choice> choices)
    {
        // "18" is no place among "Under 18" and "18 or over".
        if (choices.Any(choice => choice.Value.Any(char.IsAsciiDigit))) return null;
        var place = _words.WithoutPlaceWords(text);
        if (place.Length == 0 || place.Contains(' ', StringComparison.Ordinal)) return null;
        var places = Enumerable.Range(1, choices.Count).Select(number => new Choice($"#{number}")).ToList();
        return ChoiceRecognizers.RecognizeChoices(place, places) is [{ Text: { } read, Resolution.Index: var index }] && read.Length == place.Length
            ? Found(choices, index)
            : null;
    }

    // Two choices in one message ("bank transfer and gift cards") are no choice, and "not a bank transfer" is none either.
    private FoundChoice? ByWords(string text, IList<Choice> choices)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, choices, WordsOnly)
            .Where(result => !_words.IsShortAnswer(choices[result.Resolution.Index].Value))
            .DistinctBy(result => result.Resolution.Index)
            .ToList();
        return found is [var only] && !_words.HasNegation(text[..only.Start]) ? Found(choices, only.Resolution.Index) : null;
    }

    private FoundChoice? ByMeaning(string text, IList<Choice> choices) => _words.Read(text) switch
    {
        Answer.Skip => OnlyOne(choices, choice => choice == content.Labels[Words.SkipQuestion]),
        Answer.None => null,
        var meaning => OnlyOne(choices, choice => _words.Start(choice) == meaning),
    };

    private static FoundChoice? OnlyOne(IList<Choice> choices, Predicate<string> meant, float score = InOtherWords)
    {
        var places = Enumerable.Range(0, choices.Count).Where(place => meant(choices[place].Value)).ToList();
        return places is [var place] ? Found(choices, place, score) : null;
    }

    private static FoundChoice Found(IList<Choice> choices, int place, float score = InOtherWords) =>
        new() { Value = choices[place].Value, Index = place, Score = score };
}

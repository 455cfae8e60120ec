using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace AdviceBot.Dialogs.Topics;

/// <summary>
/// Reads which choice a message is. The SDK's recogniser takes any number in a sentence for the place of a choice ("I sent 2
/// payments" would be the second), so numbers and ordinals count only where they are the whole message.
/// </summary>
internal static class ChoiceReader
{
    private static readonly FindChoicesOptions WordsOnly = new() { RecognizeNumbers = false, RecognizeOrdinals = false };

    public static FoundChoice? Read(string text, IList<Choice> choices, ContentSet content)
    {
        var clean = CleanText.Clean(text);
        if (clean.Length == 0) return null;
        return ByPlace(clean, choices) ?? ByWords(clean, choices) ?? ByYesOrNo(clean, choices, content);
    }

    private static FoundChoice? ByPlace(string text, IList<Choice> choices)
    {
        var number = text.Trim('(', ')', '.', '#');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= choices.Count
            ? Found(choices, place - 1)
            : null;
    }

    // Two choices in one message ("yes or not yet?") are no choice.
    private static FoundChoice? ByWords(string text, IList<Choice> choices)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, choices, WordsOnly)
            .Select(result => result.Resolution)
            .DistinctBy(choice => choice.Index)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static FoundChoice? ByYesOrNo(string text, IList<Choice> choices, ContentSet content)
    {
        if (StartsWithOne(text, content.Labels[Words.UnsureWords])) return OnlyOne(choices, choice => choice.Contains("not sure", StringComparison.OrdinalIgnoreCase));
        if (StartsWithOne(text, content.Labels[Words.YesWords])) return OnlyOne(choices, choice => choice.StartsWith("yes", StringComparison.OrdinalIgnoreCase));
        return StartsWithOne(text, content.Labels[Words.NoWords]) ? OnlyOne(choices, choice => choice.StartsWith("no", StringComparison.OrdinalIgnoreCase) && !choice.StartsWith("none", StringComparison.OrdinalIgnoreCase)) : null;
    }

    private static bool StartsWithOne(string text, string words) =>
        words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(word =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));

    // "Not yet" is a no as much as "No" is; only a single such choice can be meant.
    private static FoundChoice? OnlyOne(IList<Choice> choices, Predicate<string> meant)
    {
        var places = Enumerable.Range(0, choices.Count).Where(place => meant(choices[place].Value)).ToList();
        return places.Count == 1 ? Found(choices, places[0]) : null;
    }

    private static FoundChoice Found(IList<Choice> choices, int place) => new() { Value = choices[place].Value, Index = place, Score = 1 };
}

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds which choices a text names: by their words, else by position ("the second one"), else by number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        options ??= new FindChoicesOptions();

        var matched = Find.FindChoices(utterance, list, options);
        if (matched.Count == 0 && options.RecognizeOrdinals)
            matched = ByPosition(EnglishNumbers.Ordinals(utterance), list);
        if (matched.Count == 0 && options.RecognizeNumbers)
            matched = ByPosition(EnglishNumbers.Cardinals(utterance), list);
        return matched;
    }

    private static List<ModelResult<FoundChoice>> ByPosition(List<ModelResult<int>> numbers, IList<Choice> list) =>
        [.. numbers
            .Where(number => number.Resolution >= 1 && number.Resolution <= list.Count)
            .Select(number => new ModelResult<FoundChoice>
            {
                Start = number.Start,
                End = number.End,
                Text = number.Text,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = list[number.Resolution - 1].Value,
                    Index = number.Resolution - 1,
                    Score = 1.0f,
                },
            })];
}

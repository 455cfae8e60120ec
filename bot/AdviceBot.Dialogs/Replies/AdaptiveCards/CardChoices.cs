using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>
/// What a person may choose, so that every word can be read on a phone: up to six short choices are buttons; longer ones, and those
/// with a description, are whole lines to press, for Teams cuts the words on a button (pitfall 15); more than six are a list (T6).
/// </summary>
internal static class CardChoices
{
    /// <summary>The most actions that a card may have (T6).</summary>
    public const int MostActions = 6;

    /// <summary>The most characters that a button shows whole on a phone.</summary>
    public const int LongestButton = 30;

    /// <summary>The elements that show the choices in the body.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="content">The content, for labels.</param>
    /// <returns>The elements; none where all are buttons.</returns>
    public static IEnumerable<CardElement> Body(IReadOnlyList<ReplyChoice> choices, ContentSet content)
    {
        if (AreButtons(choices)) return [];
        return choices.Count > MostActions ? [List(choices, content)] : choices.Select(Line);
    }

    /// <summary>The buttons below the body.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="content">The content, for labels.</param>
    /// <returns>The buttons.</returns>
    public static IEnumerable<CardButton> Buttons(IReadOnlyList<ReplyChoice> choices, ContentSet content)
    {
        if (AreButtons(choices)) return choices.Select(SubmitButton.Of);
        return choices.Count > MostActions ? [new SubmitButton { Title = content.Labels[TeamsWords.Choose] }] : [];
    }

    private static bool AreButtons(IReadOnlyList<ReplyChoice> choices) =>
        choices.Count <= MostActions && choices.All(choice => choice.Description is null && choice.Say.Length <= LongestButton);

    private static Container Line(ReplyChoice choice)
    {
        var items = new List<CardElement> { new TextBlock { Text = choice.Say, Weight = "Bolder" } };
        if (choice.Description is { } description) items.Add(new TextBlock { Text = description, Spacing = "None" });
        return new Container { Style = "emphasis", Spacing = "Small", SelectAction = SubmitButton.Of(choice), Items = items };
    }

    private static ChoiceSetInput List(IReadOnlyList<ReplyChoice> choices, ContentSet content) => new()
    {
        Id = TurnInput.SayField,
        Label = content.Labels[TeamsWords.ChooseOne],
        ErrorMessage = content.Labels[TeamsWords.ChooseOne],
        Choices = [.. choices.Select(choice => new ChoiceLine(choice.Description is { } description ? $"{choice.Say}: {description}" : choice.Say, choice.Say))],
    };
}

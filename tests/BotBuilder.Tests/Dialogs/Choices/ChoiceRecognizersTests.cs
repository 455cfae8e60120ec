using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly List<Choice> Colours =
    [
        new("red") { Synonyms = ["scarlet", "blood red"] },
        new("green") { Action = new CardAction(ActionTypes.ImBack, "Grass", value: "green") },
        new("dark blue"),
    ];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED please!", "red")]
    [InlineData("I like scarlet", "red")]
    [InlineData("grass", "green")]
    [InlineData("dark blue", "dark blue")]
    [InlineData("the dark one, blue", "dark blue")]
    [InlineData("blue", null)]
    [InlineData("purple", null)]
    [InlineData("redder", null)]
    [InlineData("first", "red")]
    [InlineData("the second one", "green")]
    [InlineData("3rd", "dark blue")]
    [InlineData("2", "green")]
    [InlineData("(2)", "green")]
    [InlineData("option two", "green")]
    [InlineData("number three, I think", "dark blue")]
    [InlineData("4", null)]
    [InlineData("0", null)]
    [InlineData("twenty-one", null)]
    [InlineData("", null)]
    public void A_choice_is_found_by_its_words_its_position_or_its_number(string said, string? value) =>
        Assert.Equal(value, ChoiceRecognizers.RecognizeChoices(said, Colours) is [var found, ..] ? found.Resolution.Value : null);

    [Fact]
    public void Words_win_over_numbers()
    {
        List<string> choices = ["three lines", "two lines"];

        Assert.Equal("two lines", ChoiceRecognizers.RecognizeChoices("two lines", choices)[0].Resolution.Value);
    }

    [Fact]
    public void A_long_list_can_be_answered_with_compound_numbers()
    {
        var choices = Enumerable.Range(1, 30).Select(n => $"item-{n}x").ToList();

        Assert.Equal(20, ChoiceRecognizers.RecognizeChoices("the twenty-first", choices)[0].Resolution.Index);
        Assert.Equal(21, ChoiceRecognizers.RecognizeChoices("twenty two", choices)[0].Resolution.Index);
        Assert.Equal(19, ChoiceRecognizers.RecognizeChoices("twentieth", choices)[0].Resolution.Index);
    }

    [Fact]
    public void Several_choices_in_one_text_come_in_its_order()
    {
        var found = ChoiceRecognizers.RecognizeChoices("green, or rather red", Colours);

        Assert.Equal([("green", 0, 4), ("red", 17, 19)], found.Select(f => (f.Resolution.Value, f.Start, f.End)));
    }

    [Fact]
    public void Partial_matches_count_only_when_allowed_and_score_less()
    {
        var whole = Find.FindChoices("dark blue", Colours)[0].Resolution;
        var part = Find.FindChoices("blue", Colours, new FindChoicesOptions { AllowPartialMatches = true })[0].Resolution;

        Assert.Equal((1.0f, "dark blue"), (whole.Score, whole.Value));
        Assert.Equal("dark blue", part.Value);
        Assert.Equal(0.7f, part.Score, precision: 3);
    }

    [Fact]
    public void Words_too_far_apart_are_not_one_choice()
    {
        Assert.Single(Find.FindChoices("dark one two blue", Colours));
        Assert.Empty(Find.FindChoices("dark one two three blue", Colours));
        Assert.Single(Find.FindChoices("dark one two three blue", Colours, new FindChoicesOptions { MaxTokenDistance = 3 }));
    }

    [Fact]
    public void Each_way_to_recognize_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", Colours, new FindChoicesOptions { RecognizeOrdinals = false }));
        Assert.Empty(Find.FindChoices("grass", Colours, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("green", Colours, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void An_emoji_is_a_word_of_its_own() =>
        Assert.Equal(["👍", "yes", "café"], Tokenizer.DefaultTokenizerImpl("👍yes, Café!").Select(t => t.Normalized));
}

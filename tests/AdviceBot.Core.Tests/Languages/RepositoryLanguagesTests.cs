using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;

namespace AdviceBot.Core.Tests.Languages;

/// <summary>The pages of this repository.</summary>
public sealed class RepositoryLanguagesTests
{
    private static readonly IReadOnlyDictionary<string, Language> Languages = RepositoryContent.Content.Languages;

    [Fact]
    public void The_ten_languages_of_the_issue_have_a_page() =>
        Assert.Subset(Languages.Keys.ToHashSet(), new HashSet<string> { "ar", "bn", "cy", "es", "pa", "pl", "pt", "ro", "uk", "ur" });

    [Fact]
    public void Arabic_and_Urdu_alone_run_from_right_to_left() =>
        Assert.Equal(["ar", "ur"], Languages.Values.Where(language => language.Direction == TextDirection.Rtl).Select(language => language.Code).Order());

    [Fact]
    public void No_translation_is_passed_off_as_checked() => // E10: a speaker's check changes this line and the page together
        Assert.DoesNotContain(Languages.Values, language => language.IsChecked);

    [Fact]
    public void Every_language_says_999_first_and_101_second() => // E15
        Assert.All(Languages.Values, language =>
        {
            Assert.Contains("999", language.Sentences[0].Text.Plain, StringComparison.Ordinal);
            Assert.Contains("101", language.Sentences[1].Text.Plain, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_language_says_the_same_in_English() =>
        Assert.All(Languages.Values, language => Assert.Equal(
            [
                "If you or someone else is in danger now, call 999.",
                "If it is not an emergency, call 101.",
                "You can report to the police online: https://www.gov.uk/report-crime",
                "This chat is in English. An automated assistant answers, not a person.",
                "A person you trust can help you write in English.",
            ],
            language.Sentences.Select(sentence => sentence.English.Plain)));
}

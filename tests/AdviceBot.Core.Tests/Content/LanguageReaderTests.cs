using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;

namespace AdviceBot.Core.Tests.Content;

public sealed class LanguageReaderTests : IDisposable
{
    private const string Page = "languages/uk.md";
    private const string Ukrainian = """
        ---
        name: Ukrainian
        own-name: Українська
        direction: ltr
        owner: Digital communications team
        reviewed: 2026-11-21
        review-by: 2027-05-21
        checked-by-speaker:
        english:
          - In danger call 999.
          - "Otherwise call 101 or report online: <{{force.report-online}}>"
        ---
        У небезпеці телефонуйте
        999.

        Інакше телефонуйте 101 або пишіть: <{{force.report-online}}>
        """;

    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_is_read_with_its_English_beside_each_sentence()
    {
        _folder.Write(Page, Ukrainian);

        var result = _folder.Load();

        Assert.Empty(result.Findings);
        var language = Assert.Single(result.Content!.Languages).Value;
        Assert.Equal(("uk", "Ukrainian", "Українська", TextDirection.Ltr, Page), (language.Code, language.Name, language.OwnName, language.Direction, language.File));
        Assert.Equal(
            [
                ("У небезпеці телефонуйте 999.", "In danger call 999."),
                ("Інакше телефонуйте 101 або пишіть: https://test.police.example/report", "Otherwise call 101 or report online: https://test.police.example/report"),
            ],
            language.Sentences.Select(sentence => (sentence.Text.Plain, sentence.English.Plain)));
        Assert.Null(language.CheckedBySpeaker);
        Assert.False(language.IsChecked);
    }

    [Theory]
    [InlineData("2026-11-21, police interpreter", true)]
    [InlineData("2026-11-20, police interpreter", false)] // E10: the page was reviewed since
    public void A_speakers_check_counts_until_the_page_is_reviewed_again(string check, bool counts)
    {
        _folder.Write(Page, Ukrainian.Replace("checked-by-speaker:", "checked-by-speaker: " + check, StringComparison.Ordinal));

        var language = _folder.Load().Content!.Languages["uk"];

        Assert.Equal("police interpreter", language.CheckedBySpeaker!.Role);
        Assert.Equal(counts, language.IsChecked);
    }

    [Theory]
    [InlineData("checked-by-speaker:", "checked-by-speaker: yes", ":8 \"checked-by-speaker\" must be a date and the speaker's role, such as \"2026-11-21, police interpreter\". Leave it empty while nobody has checked.")]
    [InlineData("direction: ltr", "direction: rtl", ":4 \"Українська\" is written the other way. \"direction\" is rtl for Arabic and Hebrew letters and ltr for all others.")]
    [InlineData("direction: ltr", "direction: down", ":4 \"direction\" must be one of: ltr, rtl. It is \"down\".")]
    [InlineData("own-name: Українська", "own-nam: Українська", ":2 \"own-name\" is missing.", ":3 \"own-nam\" is not a setting of this file. Did you mean \"own-name\"?")]
    [InlineData("  - In danger call 999.\n", "", ":12 \"english\" has 1 lines and the page has 2 paragraphs. Each paragraph needs its English, in the same order.")]
    [InlineData("999.\n\nІнакше", "9999.\n\nІнакше", ":13 The numbers here and in its English (\"In danger call 999.\") differ. Write them as digits, the same in both.", ":13 999 is missing. Every language must say when to call 999 and when 101.")]
    [InlineData("own-name: Українська", "own-name: Ukrajinska", ":2 \"samples\" is missing.")]
    public void A_fault_is_named_by_its_line(string right, string wrong, params string[] expected)
    {
        _folder.Write(Page, Ukrainian.Replace(right, wrong, StringComparison.Ordinal));

        var result = _folder.Load();

        Assert.Equal(expected.Select(fault => Page + fault), result.Findings.Select(finding => $"{finding.File}:{finding.Line} {finding.Message}"));
        Assert.Empty(result.Content!.Languages);
    }

    [Fact]
    public void A_page_must_be_named_by_a_language_code()
    {
        _folder.Write("languages/ukrainian.md", Ukrainian);

        Assert.Equal("languages/ukrainian.md:1 \"ukrainian\" is not a language code. Name the file by the code of its language, such as cy.md for Welsh.", _folder.OnlyFinding());
    }

    [Fact]
    public void Content_without_languages_is_still_whole()
    {
        var result = _folder.Load();

        Assert.Empty(result.Findings);
        Assert.Empty(result.Content!.Languages);
    }

    [Fact]
    public void A_review_that_is_due_is_listed() // E6
    {
        _folder.Write(Page, Ukrainian);
        var clock = new FixedClock(new DateTimeOffset(2027, 5, 22, 0, 0, 0, TimeSpan.Zero));

        var findings = new ContentChecker(new ContentLoader(_folder.Path, RequiredWords.None), clock).Check();

        Assert.Contains(findings, finding => finding.File == Page && finding.Rule == "E6" && finding.Severity == Severity.Warning);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;

namespace AdviceBot.Core.Tests.Content.Checks;

/// <summary>Each mistake that an editor may make is caught, by line, with what to do.</summary>
public sealed class ContentCheckerTests : IDisposable
{
    private const string Page = "topics/scams/romance-fraud.md";
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_as_it_should_be_has_no_findings_but_its_unused_services()
    {
        Assert.Equal(["services.yaml:9 service No page uses \"helpline\". Name it on a page that it helps, or take it out."], Check());
    }

    [Theory]
    [InlineData("Call 0808 802 0300 now.", "C14 The number 0808 802 0300 is typed into the page. Write {{helpline.phone}} instead.")]
    [InlineData("Call 0161 496 0000 now.", "C14 The number 0161 496 0000 is typed into the page. Add its service to services.yaml and write {{id.phone}}.")]
    [InlineData("Call 159 now.", "C14 The number 159 is typed into the page. Write {{bank-159.phone}} instead.")]
    [InlineData("You can't do that.", "C3 Write \"can't\" out: \"cannot\", \"do not\", \"should have\".")]
    [InlineData("You should’ve.", "C3 Write \"should’ve\" out: \"cannot\", \"do not\", \"should have\".")]
    [InlineData("Do it <b>now</b>.", "MD033 HTML is not shown. Write it as Markdown.")]
    [InlineData("| a | b |", "C12 Tables are not shown in chat. Write a list.")]
    [InlineData("Do it **now**.", "C4 No bold or italics for emphasis. Say it first, or under a heading of its own.")]
    [InlineData("See https://www.gov.uk/x now.", "MD034 Give the address a text: [what it is](https://…).")]
    [InlineData("See [here](https://www.gov.uk/x).", "C6 The link text \"here\" does not say where it goes.")]
    [InlineData("See [the site](https://elsewhere.example/x).", "P11 elsewhere.example is not on the list of hosts. Add its service to services.yaml, or the host to link-hosts in force.yaml, once somebody has reviewed it.")]
    [InlineData("See [the site](http://www.gov.uk/x).", "P11 \"http://www.gov.uk/x\" may not be linked. Links start with https:, tel:, mailto:, sms: or /advice/, or are /about, /accessibility or /privacy.")]
    [InlineData("See [that page](/advice/romance-frad).", "reference There is no public topic \"romance-frad\". Did you mean \"romance-fraud\"?")]
    [InlineData("See [that part](/advice/romance-fraud#gone).", "MD051 The page \"romance-fraud\" has no section {#gone}.")]
    [InlineData("On a mobile, call 999 then press 55.", "U11 55 is pressed when asked: on a mobile, call 999, listen, and press 55 when asked.")]
    [InlineData("## Is it a scam?\n\nYes.", "C5 A heading is a statement, not a question.")]
    [InlineData("# Again\n\nYes.", "C5 The title in the settings is the page's only first heading. Use ## for sections.")]
    [InlineData("See [this](#gone) now.", "C6 The link text \"this\" does not say where it goes.")]
    [InlineData("#### Deep\n\nYes.", "C5 This heading skips a level. Use ##.")]
    [InlineData("See emergencysms.org.uk now.", "U10 This address was reported taken over. Use {{emergency-text.link}}.")]
    [InlineData("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty one two three four five six.", "C1 A sentence here has 26 words. Split it: 25 at most.")]
    [InlineData("A b. A b. A b. A b. A b. A b.", "C1 This paragraph has 6 sentences. Split it: 5 at most.")]
    public void A_mistake_in_the_words_is_caught(string words, string expected)
    {
        _folder.Write(Page, ContentFolder.Topic(body: $"Stop now.\n\n{words}"));

        Assert.Contains($"{Page}:14 {expected}", Check());
    }

    [Theory]
    [InlineData("It cost £159 in all.")]
    [InlineData("In an emergency call 999, or 101. Press 55 when asked.")]
    [InlineData("See [the guide](https://www.gov.uk/x) and [this part](/advice/romance-fraud).")]
    public void What_is_right_is_left_alone(string words)
    {
        _folder.Write(Page, ContentFolder.Topic(body: $"Stop now.\n\n{words}"));

        Assert.DoesNotContain(Check(), finding => finding.StartsWith(Page, StringComparison.Ordinal));
    }

    [Fact]
    public void C15_and_S27_follow_the_editors_own_lists()
    {
        _folder.Write("house-style.yaml", """
            retired-names:
              - name: Action Fraud
                say: Report Fraud
                since: 2025-12-04
                allowed-with: [formerly]
            avoid:
              - standard: S27
                why: it blames the reader.
                phrases: [you should have]
            """);
        _folder.Write(Page, ContentFolder.Topic(body: "Call Report Fraud (formerly Action Fraud).\n\nTell Action Fraud.\n\nYou should have called."));

        Assert.Equal(
            [$"{Page}:14 C15 \"Action Fraud\" is an old name. Say \"Report Fraud\".", $"{Page}:16 S27 \"you should have\": it blames the reader."],
            Check().Where(finding => finding.StartsWith(Page, StringComparison.Ordinal)));
    }

    [Fact]
    public void C2_and_C12_the_answer_is_short_and_starts_with_the_action()
    {
        var long21 = string.Join(' ', Enumerable.Repeat("word", 21)) + ".";
        _folder.Write(Page, ContentFolder.Topic(body: $"{long21}\n\n" + string.Join("\n\n", Enumerable.Repeat(long21, 6))));

        var findings = Check();

        Assert.Contains($"{Page}:12 C2 The first sentence has 21 words. Put the action in 20 at most.", findings);
        Assert.Contains($"{Page}:12 C12 The answer has 147 words. Keep it to about 120 and move the rest into a section.", findings);
    }

    [Fact]
    public void E3_one_question_belongs_to_one_page()
    {
        _folder.Write("topics/scams/other.md", ContentFolder.Topic(title: "Other").Replace("q1, q2", "Q1!, z2", StringComparison.Ordinal).Replace("q3, q4, q5, q6, q7, q8, q9, q10", "z3, z4, z5, z6, z7, z8, z9, z10", StringComparison.Ordinal).Replace("t1, t2, t3, t4", "q7, y2, y3, y4", StringComparison.Ordinal));

        Assert.Equal(
            [
                $"topics/scams/other.md:9 E3 The test \"q7\" is a question of \"romance-fraud\" ({Page}:8), so it proves nothing. Write it in other words.",
                $"{Page}:8 E3 \"q1\" is a question of \"other\" (topics/scams/other.md:8) too. Keep it where it belongs.",
            ],
            Check().Where(finding => finding.Contains(" E3 ", StringComparison.Ordinal)));
    }

    [Fact]
    public void E2_a_broken_page_is_named_where_it_is_broken_and_not_where_it_is_linked_to()
    {
        _folder.Write("topics/scams/other.md", Other("onwer").Replace("[bank-159]", "[helpline]", StringComparison.Ordinal) + "\n\nSee [below](#money-sent) and [elsewhere](/advice/other#gone).");
        _folder.Write(Page, ContentFolder.Topic("next: [other]", "Stop now. See [the other page](/advice/other#money-sent)."));

        Assert.Equal(
            ["topics/scams/other.md:2 schema \"owner\" is missing.", "topics/scams/other.md:4 schema \"onwer\" is not a setting of this file. Did you mean \"owner\"?"],
            Check());
    }

    [Fact]
    public void Two_pages_of_one_id_are_told()
    {
        _folder.Write("topics/stalking/romance-fraud.md", Other("owner"));

        Assert.Contains("topics/stalking/romance-fraud.md:1 schema Another page has the id \"romance-fraud\" already; an id is a file's name, whatever its folder.", Check());
    }

    [Fact]
    public void E6_an_overdue_review_is_a_warning_and_the_page_stays()
    {
        var findings = Check(new DateTimeOffset(2027, 5, 22, 12, 0, 0, TimeSpan.Zero));

        Assert.Contains($"{Page}:6 E6 Cyber Protect team: the review was due by 2027-05-21. Read the page again, then set \"reviewed\" and \"review-by\".", findings);
        Assert.Contains("romance-fraud", _folder.Load().Content!.Topics.Keys);
    }

    private static string Other(string owner) => ContentFolder.Topic(title: "Other").Replace("owner:", owner + ":", StringComparison.Ordinal).Replace("q1, q2, q3, q4, q5, q6, q7, q8, q9, q10", "z1, z2, z3, z4, z5, z6, z7, z8, z9, z10", StringComparison.Ordinal).Replace("t1, t2, t3, t4", "y1, y2, y3, y4", StringComparison.Ordinal);

    private List<string> Check(DateTimeOffset? now = null)
    {
        var checker = new ContentChecker(new ContentLoader(_folder.Path, RequiredWords.None), new FixedClock(now ?? new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero)));
        return [.. checker.Check().Select(finding => $"{finding.File}:{finding.Line} {finding.Rule} {finding.Message}")];
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

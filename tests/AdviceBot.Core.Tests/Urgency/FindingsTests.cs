using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U6: how matches become findings: which rules, in which order, without what their exceptions hide.</summary>
public class FindingsTests
{
    [Theory]
    [InlineData("alone 999", "999", true)]
    [InlineData("alone 999", "999 lantern", false)]
    [InlineData("alone 999", "lantern 999", false)]
    [InlineData("alone call 999", "call 999!", true)]
    [InlineData("999", "lantern 999 lantern", true)]
    public void U7_a_phrase_that_stands_alone_is_the_whole_message(string phrase, string text, bool found) => Assert.Equal(found, Finds(phrase, text));

    [Fact]
    public void U6_one_match_among_many_that_are_excepted_is_found_wherever_it_stands()
    {
        var rule = Rule(UrgentTier.Emergency, "knife", "except plastic knife");
        for (var excepted = 0; excepted < 7; excepted++)
        {
            var parts = Enumerable.Repeat("plastic knife", excepted).ToList();
            if (excepted > 0) Assert.Empty(Read(string.Join(" lantern ", parts), rule));
            for (var place = 0; place <= excepted; place++)
            {
                Assert.Equal(["knife"], Assert.Single(Read(string.Join(" lantern ", [.. parts[..place], "knife", .. parts[place..]]), rule)).Words);
            }
        }
    }

    [Theory]
    [InlineData("except me again", "hit me again", false)]
    [InlineData("except he hit", "he hit me", false)]
    [InlineData("except he", "he hit me", true)]
    [InlineData("except again", "hit me again", true)]
    [InlineData("except he hit me again", "he hit me again", false)]
    [InlineData("except me & printer", "hit me lantern printer", false)]
    [InlineData("except printer & me", "hit me lantern printer", true)]
    [InlineData("except me & printer", "hit me lantern", true)]
    public void U6_an_exception_hides_what_it_touches_by_a_word(string exception, string text, bool found) =>
        Assert.Equal(found, Read(text, Rule(UrgentTier.Emergency, "hit me", exception)).Count == 1);

    [Theory]
    [InlineData("zebra lantern violin", true)]
    [InlineData("plastic zebra lantern violin", false)]
    [InlineData("zebra lantern plastic violin", false)]
    public void U6_an_exception_that_touches_one_part_hides_the_whole(string text, bool found) =>
        Assert.Equal(found, Read(text, Rule(UrgentTier.Emergency, "zebra & violin", "except plastic (zebra|violin)")).Count == 1);

    [Fact]
    public void U6_a_finding_quotes_its_parts_in_the_order_of_the_phrase()
    {
        var found = Assert.Single(Read("The violin then a ZEBRA!", Rule(UrgentTier.Emergency, "zebra & violin")));
        Assert.Equal(["ZEBRA", "violin"], found.Words);
        Assert.Equal([(4, 4), (1, 1)], found.Spans);
        var match = new RuleMatch(0, found.Spans, Negated: false);
        Assert.Equal((1, 4), (match.First, match.Last));
    }

    [Fact]
    public void U6_findings_come_by_tier_then_unmoved_first_then_by_name()
    {
        var found = Read(
            "not stabbed. Then zebra violin lantern",
            Rule("e", UrgentTier.Serious, "lantern"),
            Rule("d", UrgentTier.Crisis, "violin"),
            Rule("c", UrgentTier.Emergency, "stabbed"),
            Rule("b", UrgentTier.Serious, "zebra"),
            Rule("a", UrgentTier.Child, "zebra"));
        Assert.Equal(["d Crisis", "a Child", "b Serious", "e Serious", "c Serious"], found.Select(finding => $"{finding.Rule} {finding.Tier}"));
    }

    [Fact]
    public void U6_the_detector_gives_the_most_urgent_and_the_others_after_it()
    {
        var rules = new[] { Rule("b", UrgentTier.Serious, "zebra"), Rule("a", UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask }, Rule("c", UrgentTier.Crisis, "zebra") };
        var detector = Detector(rules);
        var found = detector.Detect("a zebra")!;
        Assert.Equal(("a", UrgentTier.Emergency, "zebra", false, WhenDoubtful.Ask), (found.Rule, found.Tier, Assert.Single(found.Words), found.AskOnly, found.WhenDoubtful));
        Assert.Equal(["c", "b"], found.Others.Select(other => other.Rule));
        Assert.All(found.Others, other => Assert.Empty(other.Others));
        var after = detector.Continue("a zebra", null);
        Assert.Equal(("a", "c b"), (after.Finding!.Rule, string.Join(' ', after.Finding.Others.Select(other => other.Rule))));
        Assert.Null(after.Trail);
        var read = detector.Read("a zebra");
        Assert.Equal(("a", "a", 0), (read.Finding!.Rule, read.After(null).Finding!.Rule, read.Meanings is null ? -1 : 0));
        Assert.Null(detector.Detect("a lantern"));
        Assert.Null(detector.Detect(null!));
        Assert.Null(detector.Continue(null!, null).Finding);
    }

    [Fact]
    public void U9_the_same_rules_in_any_order_go_on_with_each_others_trails()
    {
        UrgentRule[] rules = [Rule("b", UrgentTier.Serious, "lantern"), Rule("a", UrgentTier.Serious, "zebra knife"), Rule("c", UrgentTier.Emergency, "violin")];
        var trail = Detector(rules).Continue("zebra", null).Trail;
        Assert.Equal("a", Detector([.. rules.Reverse()]).Continue("knife", trail).Finding?.Rule);
        Assert.Equal("a", Detector(rules[2], rules[0], rules[1]).Continue("knife", trail).Finding?.Rule);
    }

    [Theory]
    [InlineData("z", UrgentTier.Emergency, true)]
    [InlineData("a", UrgentTier.Serious, true)]
    [InlineData("z", UrgentTier.Serious, false)]
    public void U9_of_a_flood_the_most_urgent_phrases_are_left_open(string id, UrgentTier tier, bool found)
    {
        var flood = Rule("m", UrgentTier.Serious, [.. Enumerable.Range(1000, 500).Select(number => $"zebra {number}")]);
        var detector = Detector(flood, Rule(id, tier, "zebra knife"));
        var trail = detector.Continue("zebra", null).Trail;
        Assert.Equal(found, detector.Continue("knife", trail).Finding is not null);
    }

    [Fact]
    public void U2_what_cannot_be_read_asks_and_does_not_fall_silent()
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "zebra"));
        var trail = new UrgentTrail { Rules = new RuleReader([Rule(UrgentTier.Emergency, "zebra")]).Book.Stamp, Open = null! };
        var failed = detector.Continue("lantern", trail);
        Assert.Equal(("detector-failed", UrgentTier.Emergency, true, 0), (failed.Finding!.Rule, failed.Finding.Tier, failed.Finding.AskOnly, failed.Finding.Words.Count));
        Assert.Null(failed.Trail);
        Assert.Equal("a-rule", detector.Detect("zebra")?.Rule);
    }

    [Fact]
    public void U2_the_default_of_a_detector_reads_a_message_alone()
    {
        IUrgencyDetector detector = new Always();
        var read = detector.Read("anything");
        Assert.Equal("always", read.Finding!.Rule);
        Assert.Equal((null, null), (read.After(null).Finding, read.After(null).Trail));
    }

    [Fact]
    public void U6_examples_that_do_not_go_as_written_are_told_with_their_page()
    {
        var zebra = Rule("zebra", UrgentTier.Emergency, "zebra") with { Fires = ["a zebra", "a lantern", "not zebra"], Quiet = ["a violin", "the zebra"] };
        var other = Rule("other", UrgentTier.Serious, "violin") with { Fires = ["a zebra and a violin"], Quiet = ["zebra violin"] };
        var content = SampleContent.Create() with { UrgentRules = new[] { zebra, other }.ToDictionary(rule => rule.Id) };
        var knowledge = new KnowledgeBase(content, null!, new UrgencyDetectorFactory().Create(content), null!, null!);
        var failures = UrgentExamples.Failures(knowledge, out var run);
        Assert.Equal(7, run);
        Assert.Equal(
            [
                "urgent/zebra.md: should fire and does not: \"a lantern\"",
                "urgent/zebra.md: fires as serious only: \"not zebra\"",
                "urgent/zebra.md: should stay quiet and fires: \"the zebra\"",
                "urgent/other.md: should stay quiet and fires: \"zebra violin\"",
            ],
            failures);
        var asks = knowledge with { UrgencyDetector = new Always("other", askOnly: true) };
        Assert.Contains("urgent/other.md: only asks: \"a zebra and a violin\"", UrgentExamples.Failures(asks, out _));
        Assert.Throws<ArgumentNullException>(() => UrgentExamples.Failures(null!, out _));
    }

    [Fact]
    public void The_words_of_buttons_are_titles_headings_and_options_however_they_are_spaced()
    {
        var topic = SampleContent.Page("a", "Romance fraud", []) with
        {
            Sections = [new Section("s", "If you sent money", Audience.Public, ApprovedText.Empty)],
            Steps = [new Step("Did you pay?", [new StepOption("Yes, by card", null, null)])],
        };
        var buttons = new ButtonWords(SampleContent.Create(topic));
        Assert.Equal([true, true, true, false, false], new[] { "romance  FRAUD", "If you sent money!", "yes by card", "Did you pay?", "romance fraud today" }.Select(buttons.Are));
        Assert.Throws<ArgumentNullException>(() => new ButtonWords(null!));
    }

    private sealed class Always(string rule = "always", bool askOnly = false) : IUrgencyDetector
    {
        public UrgentFinding? Detect(string text) => new() { Rule = rule, Tier = UrgentTier.Emergency, AskOnly = askOnly, Words = [] };
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;
using static AdviceBot.Core.Tests.Urgency.SmallLessons;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U5: what the second look, taught by a dozen sentences, doubts of the rules, and where it moves them.</summary>
public class SmallDoubtTests
{
    [Theory]
    [InlineData(2.0, WhenDoubtful.Ask, true, UrgentTier.Emergency)]
    [InlineData(2.0, WhenDoubtful.Serious, false, UrgentTier.Serious)]
    [InlineData(2.0, WhenDoubtful.Raise, false, UrgentTier.Emergency)]
    [InlineData(0.0, WhenDoubtful.Ask, false, UrgentTier.Emergency)]
    public void U5_a_match_below_the_score_is_moved_as_its_rule_says(double below, WhenDoubtful when, bool asks, UrgentTier tier)
    {
        var found = Judge(Ordinary + " zebra", below, RuleMaker.Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = when })[0];
        Assert.Equal((asks, tier), (found.AskOnly, found.Tier));
        if (below > 1 && when != WhenDoubtful.Raise) Assert.Matches(@"^doubtful, second look 0\.\d\d$", Assert.Single(found.Context));
        else Assert.Empty(found.Context);
    }

    [Fact]
    public void U5_the_score_is_the_higher_of_the_message_and_of_four_words_about_the_match()
    {
        var model = Model();
        var text = "one two three four axe curtain man zebra behind axe curtain four " + Ordinary;
        var words = Words(text);
        var found = new Doubt(model, 2).Score(Findings(text, RuleMaker.Rule(UrgentTier.Emergency, "zebra")), words, new MessageMeanings());
        Assert.Equal(Math.Max(model.LookClosely(words, new MessageMeanings()).Score, model.LookClosely(words.GetRange(3, 9), new MessageMeanings()).Score), found);
        var few = Words("zebra axe curtain behind man");
        Assert.Equal(model.LookClosely(few, new MessageMeanings()).Score, new Doubt(model, 2).Score(Findings("zebra axe curtain behind man", RuleMaker.Rule(UrgentTier.Emergency, "zebra")), few, new MessageMeanings()));
    }

    [Fact]
    public void U5_where_the_score_is_reached_nothing_is_moved()
    {
        var rule = RuleMaker.Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask };
        var score = new Doubt(Model(), 2).Score(Findings(Ordinary + " zebra", rule), Words(Ordinary + " zebra"), new MessageMeanings());
        Assert.False(Judge(Ordinary + " zebra", score, rule)[0].AskOnly);
        Assert.True(Judge(Ordinary + " zebra", Math.BitIncrement(score), rule)[0].AskOnly);
    }

    [Fact]
    public void U5_findings_that_are_no_emergency_stay_and_a_question_needs_that_there_is_nothing_else()
    {
        var ask = RuleMaker.Rule("ask", UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask };
        var serious = RuleMaker.Rule("serious", UrgentTier.Emergency, "violin") with { WhenDoubtful = WhenDoubtful.Serious };
        var crisis = RuleMaker.Rule("crisis", UrgentTier.Crisis, "lantern");
        var raise = RuleMaker.Rule("raise", UrgentTier.Emergency, "trumpet");
        Assert.Equal("ask Emergency True", Told(Judge(Ordinary + " zebra", 2, ask)));
        Assert.Equal("ask Serious False; serious Serious False", Told(Judge(Ordinary + " zebra violin", 2, ask, serious)));
        Assert.Equal("crisis Crisis False; ask Serious False", Told(Judge(Ordinary + " zebra lantern", 2, ask, crisis)));
        Assert.Equal("ask Emergency False; raise Emergency False", Told(Judge(Ordinary + " zebra trumpet", 2, ask, raise)));
        Assert.Equal("crisis Crisis False", Told(Judge(Ordinary + " lantern", 2, crisis)));

        static string Told(IEnumerable<UrgentFinding> found) => string.Join("; ", found.Select(finding => $"{finding.Rule} {finding.Tier} {finding.AskOnly}"));
    }

    [Theory]
    [InlineData("one two three four zebra", false)]
    [InlineData("one two three four five zebra", true)]
    public void U5_a_few_words_are_not_doubted(string text, bool moved) =>
        Assert.Equal(moved, Judge(text, 2, RuleMaker.Rule(UrgentTier.Emergency, "zebra") with { WhenDoubtful = WhenDoubtful.Ask })[0].AskOnly);

    [Fact]
    public void U5_what_no_rule_placed_is_not_doubted()
    {
        var words = Words(Ordinary);
        UrgentFinding[] found = [new() { Rule = "a", Tier = UrgentTier.Emergency, Words = [], WhenDoubtful = WhenDoubtful.Ask }];
        Assert.False(Doubt.MayBeDoubted(found, words));
        Assert.True(Doubt.MayBeDoubted([found[0] with { Spans = [(0, 0)] }], words));
    }

    private static IReadOnlyList<UrgentFinding> Findings(string text, params UrgentRule[] rules) => RuleMaker.Read(text, rules);

    private static IReadOnlyList<UrgentFinding> Judge(string text, double below, params UrgentRule[] rules) =>
        new Doubt(Model(), below).Judge(Findings(text, rules), Words(text), new MessageMeanings());
}

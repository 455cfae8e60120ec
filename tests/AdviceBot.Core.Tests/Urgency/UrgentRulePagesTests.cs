using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U6: every rule's own examples, and what a rule page must have.</summary>
[Trait("Content", "whole")]
public class UrgentRulePagesTests
{
    public static TheoryData<string> Rules => [.. RealRules.All.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_at_least_forty_rules_and_every_tier_has_some()
    {
        Assert.True(RealRules.All.Count >= 40, $"{RealRules.All.Count} rules");
        Assert.Equal(Enum.GetValues<UrgentTier>(), RealRules.All.Values.Select(rule => rule.Tier).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void U6_each_message_that_must_fire_the_rule_does_at_its_tier_or_above(string id)
    {
        var rule = RealRules.All[id];
        Assert.True(rule.Fires.Count >= 4, "at least four examples that fire");
        Assert.All(rule.Fires, text =>
        {
            var found = RealRules.Findings(text).ToList();
            Assert.Contains(found, finding => finding.Rule == id);
            Assert.True(found[0].Tier >= rule.Tier, $"{text}: {found[0].Tier} by {found[0].Rule}");
        });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void U6_no_message_that_must_not_fire_the_rule_does_nor_is_it_an_emergency(string id)
    {
        var rule = RealRules.All[id];
        Assert.True(rule.Quiet.Count >= 3, "at least three examples that do not fire");
        Assert.All(rule.Quiet, text => Assert.DoesNotContain(RealRules.Findings(text), finding => finding.Rule == id || finding.Tier == UrgentTier.Emergency));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void U19_each_rule_has_an_owner_and_a_review_within_three_months(string id)
    {
        var stewardship = RealRules.All[id].Stewardship;
        Assert.NotEmpty(stewardship.Owner);
        Assert.InRange(stewardship.ReviewBy.DayNumber - stewardship.Reviewed.DayNumber, 1, 92);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void U6_a_finding_quotes_the_words_that_matched(string id)
    {
        foreach (var text in RealRules.All[id].Fires)
        {
            var found = RealRules.Findings(text).Single(finding => finding.Rule == id);
            Assert.NotEmpty(found.Words);
            Assert.All(found.Words, words => Assert.Contains(words, Core.Text.CleanText.Clean(text), StringComparison.Ordinal));
        }
    }
}

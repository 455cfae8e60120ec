using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U9: danger said in two messages. Only numbers of phrases go from the one to the other.</summary>
[Trait("Content", "whole")]
public class TwoMessagesTests
{
    [Theory]
    [InlineData("he is got a", "knife", UrgentTier.Emergency)]
    [InlineData("my ex is", "in my house", UrgentTier.Emergency)]
    [InlineData("i am going to", "kill myself", UrgentTier.Crisis)]
    public void U9_a_phrase_that_one_message_begins_and_the_next_ends_is_found(string first, string second, UrgentTier tier)
    {
        Assert.Null(RealRules.Alone.Detect(first));
        var found = RealRules.Alone.Continue(second, Left(first)).Finding;
        Assert.Equal(tier, found?.Tier);
    }

    [Trait("Speed", "slow")]
    [Fact]
    public void U9_every_example_that_is_sent_in_two_messages_is_found_at_its_tier_or_above()
    {
        var lost = new List<string>();
        foreach (var text in RealRules.All.Values.SelectMany(rule => rule.Fires))
        {
            var whole = RealRules.Alone.Detect(text)!.Tier;
            var words = text.Split(' ');
            for (var cut = 1; cut < words.Length; cut++)
            {
                var (first, second) = (string.Join(' ', words[..cut]), string.Join(' ', words[cut..]));
                var before = RealRules.Alone.Continue(first, null);
                var after = before.Finding ?? RealRules.Alone.Continue(second, before.Trail).Finding;
                if (after is null) lost.Add($"{first} / {second} (was {whole})");
            }
        }

        Assert.Empty(lost);
    }

    [Fact]
    public void What_is_left_is_good_for_one_message()
    {
        var between = RealRules.Alone.Continue("what time do you open", Left("he is got a"));
        Assert.Null(between.Finding);
        Assert.Null(RealRules.Alone.Continue("knife", between.Trail).Finding);
    }

    [Fact]
    public void What_other_rules_left_begins_nothing()
    {
        var trail = Left("he is got a");
        trail.Rules++;
        Assert.Null(RealRules.Alone.Continue("knife", trail).Finding);
    }

    [Fact]
    public void What_is_found_leaves_nothing() => Assert.Null(RealRules.Alone.Continue("he has a knife", null).Trail);

    [Fact]
    public void P3_what_is_left_is_numbers_and_few()
    {
        var longest = RealRules.All.Values.SelectMany(rule => rule.Quiet).Select(text => RealRules.Alone.Continue(text, null).Trail).OfType<UrgentTrail>()
            .Max(trail => trail.Open.Count + trail.Met.Count);
        Assert.InRange(longest, 1, UrgentTrail.Most);
    }

    [Fact]
    public void U2_numbers_that_no_rule_has_are_passed_over()
    {
        var trail = Left("he is got a");
        trail.Open = [-1, int.MaxValue, 3];
        trail.Places = [1, 1, -1];
        trail.Met = [-5, int.MaxValue];
        Assert.NotEqual(UrgencyDetector.FailedRule, RealRules.Alone.Continue("knife", trail).Finding?.Rule);
    }

    private static UrgentTrail Left(string text)
    {
        var (finding, trail) = RealRules.Alone.Continue(text, null);
        Assert.Null(finding);
        return trail!;
    }
}

using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>The second look raises or asks where no rule fires, and silences nothing.</summary>
[Trait("Speed", "slow")]
public class SecondLookTests
{
    [Fact]
    public void It_hears_danger_in_words_that_no_rule_has()
    {
        const string text = "The chap on the landing has been stood with his ear to our wall for an hour and the little one is under the table";
        Assert.Null(RealRules.Alone.Detect(text));
        var found = RealRules.Whole.Detect(text);
        Assert.NotNull(found);
        Assert.Equal(SecondLookFinding.Rule, found.Rule);
        Assert.NotEmpty(found.Words);
        Assert.Matches(@"^second look 0\.\d\d$|^second look 1\.00$", Assert.Single(found.Context));
    }

    [Fact]
    public void U6_where_a_rule_fires_the_rule_speaks()
    {
        foreach (var text in RealRules.All.Values.SelectMany(rule => rule.Fires))
        {
            var alone = RealRules.Alone.Detect(text)!;
            var whole = RealRules.Whole.Detect(text)!;
            Assert.Equal((alone.Rule, alone.Tier), (whole.Rule, whole.Tier));
            Assert.False(whole.AskOnly);
        }
    }

    [Fact]
    public void Its_two_thresholds_divide_raising_from_asking_from_silence()
    {
        const string text = "The chap on the landing has been stood with his ear to our wall for an hour and the little one is under the table";
        Assert.False(With(raise: 0.001, ask: 0.001).Detect(text)!.AskOnly);
        Assert.True(With(raise: 1, ask: 0.001).Detect(text)!.AskOnly);
        Assert.Null(With(raise: 1, ask: 1).Detect(text));
    }

    [Theory]
    [InlineData("phone infected?")]
    [InlineData("cant withdraw")]
    [InlineData("hello")]
    public void A_few_words_are_left_to_the_rules(string text) => Assert.Null(With(raise: 0.001, ask: 0.001).Detect(text));

    [Fact]
    public void Equal_content_teaches_an_equal_second_look()
    {
        var one = new UrgencyDetectorFactory().Create(RepositoryContent.Content);
        var other = new UrgencyDetectorFactory().Create(RepositoryContent.Content);
        foreach (var example in RepositoryContent.Content.SecondLook.Examples.Take(100))
        {
            Assert.Equal(one.Detect(example.Text)?.Context, other.Detect(example.Text)?.Context);
        }
    }

    [Fact]
    public void Without_its_file_the_rules_work_alone()
    {
        Assert.Null(RealRules.Alone.Detect("a message that says nothing of any note to anybody at all"));
        Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect("he has a knife")?.Tier);
    }

    private static IUrgencyDetector With(double raise, double ask) => new UrgencyDetectorFactory().Create(RepositoryContent.Content with
    {
        SecondLook = RepositoryContent.Content.SecondLook with { RaiseEmergencyAt = raise, RaiseAt = raise, AskAt = ask },
    });
}

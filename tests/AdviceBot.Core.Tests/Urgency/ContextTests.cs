using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U5: context moves a match to serious and never drops it.</summary>
public class ContextTests
{
    private static readonly Core.Content.UrgentRule Knife = Rule(UrgentTier.Emergency, "has [a] knife", "hit me", "stabbed", "can not breathe");

    [Theory]
    [InlineData("he does not has a knife", "denied (\"not\")")]
    [InlineData("three years ago he has a knife", "years ago")]
    [InlineData("last week he hit me", "in the past")]
    [InlineData("what if he has a knife", "asked in general")]
    [InlineData("I read in the paper that he has a knife", "in the news or on screen")]
    [InlineData("in my novel he has a knife", "a story or a play")]
    [InlineData("he has a knife, it is fortnite", "a game")]
    [InlineData("training exercise: he has a knife", "training or a drill")]
    [InlineData("for my dissertation: he has a knife", "study or research")]
    [InlineData("he has a knife, turned out to be a toy", "over and done with")]
    public void U5_context_lowers_an_emergency_to_serious_and_says_why(string text, string why)
    {
        var found = Assert.Single(Read(text, Knife));
        Assert.Equal(UrgentTier.Serious, found.Tier);
        Assert.Contains(why, found.Context);
    }

    [Theory]
    [InlineData("my sister says he has a knife")]
    [InlineData("I can not breathe")]
    [InlineData("it has gone on for years and now he has a knife")]
    [InlineData("he hit me yesterday and he has a knife now")]
    [InlineData("I do not know what to do, he has a knife")]
    [InlineData("not joking he has a knife")]
    [InlineData("no one believes me he has a knife")]
    [InlineData("I am not lying but he has a knife")]
    [InlineData("Last year was bad. He has a knife")]
    public void U5_what_happens_now_and_words_that_only_look_like_a_denial_stay_an_emergency(string text)
    {
        var found = Assert.Single(Read(text, Knife));
        Assert.Equal(UrgentTier.Emergency, found.Tier);
        Assert.Empty(found.Context);
    }

    [Fact]
    public void U5_the_unmoved_match_decides_where_one_phrase_is_met_twice()
    {
        var found = Assert.Single(Read("last year he has a knife. I am in the kitchen. he has a knife", Knife));
        Assert.Equal(UrgentTier.Emergency, found.Tier);
    }

    [Fact]
    public void U5_a_child_or_suicide_disclosure_from_last_week_keeps_its_tier()
    {
        Assert.Equal(UrgentTier.Child, Assert.Single(Read("last week uncle touched me", Rule(UrgentTier.Child, "uncle touched me"))).Tier);
        Assert.Equal(UrgentTier.Crisis, Assert.Single(Read("last week I took pills", Rule(UrgentTier.Crisis, "took pills"))).Tier);
        Assert.Equal(UrgentTier.Serious, Assert.Single(Read("ten years ago I took pills", Rule(UrgentTier.Crisis, "took pills"))).Tier);
    }

    [Fact]
    public void U5_serious_is_the_floor()
    {
        var found = Assert.Single(Read("years ago, not that it matters, he hit me", Rule(UrgentTier.Serious, "he hit me")));
        Assert.Equal(UrgentTier.Serious, found.Tier);
        Assert.Empty(found.Context);
    }

    [Theory]
    [Trait("Content", "whole")]
    [InlineData("My husband used to beat me years ago")]
    [InlineData("I was never hit but he controls all the money and checks my phone")]
    [InlineData("my ex stalked me in 2012")]
    [InlineData("my friend is being stalked, it is not me")]
    [InlineData("My partner does not hit me any more")]
    public void U5_a_domestic_abuse_or_stalking_disclosure_is_never_less_than_serious(string text) =>
        Assert.NotNull(RealRules.Alone.Detect(text));

    [Theory]
    [Trait("Content", "whole")]
    [InlineData("my phone died and I missed the call from the bank")]
    [InlineData("the new app is killing it")]
    [InlineData("we were dying of laughter at the prince's email")]
    [InlineData("My tooth is killing me, is there an emergency dentist")]
    [InlineData("I could murder a cup of tea")]
    [InlineData("I want to end it. the sky contract I mean")]
    [InlineData("this queue nearly killed me")]
    public void U5_an_idiom_alone_is_no_emergency(string text) =>
        Assert.NotEqual(UrgentTier.Emergency, RealRules.Alone.Detect(text)?.Tier);
}

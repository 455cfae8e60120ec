using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What an exception hides from its rule: every match that it touches, whatever other exceptions stand there (U6).</summary>
public class ExceptionReachTests
{
    [Fact]
    public void U6_an_exception_that_starts_earlier_and_ends_later_than_another_counts()
    {
        var rule = RuleMaker.Rule(UrgentTier.Emergency, "help help", "except help with", "except help help help ...6 printer");
        Assert.Empty(RuleMaker.Read("help help help with my printer", rule));
        Assert.Single(RuleMaker.Read("help help now", rule));
    }

    [Theory]
    [InlineData("except violin castle")]
    [InlineData("except violin castle & printer")]
    public void U6_an_exception_about_another_counts_whichever_is_met_first(string other) =>
        Assert.Empty(RuleMaker.Read(
            "zebra garden violin castle knife lantern trumpet house printer",
            RuleMaker.Rule(UrgentTier.Emergency, "knife lantern", "except zebra ...6 trumpet", other)));

    [Theory]
    [InlineData("a knife and a plastic knife", 1)]
    [InlineData("a plastic knife and a knife", 1)]
    [InlineData("a plastic knife", 0)]
    [InlineData("a plastic knife and a plastic knife", 0)]
    public void U6_an_exception_hides_nothing_but_what_it_touches(string text, int findings) =>
        Assert.Equal(findings, RuleMaker.Read(text, RuleMaker.Rule(UrgentTier.Emergency, "knife", "except plastic knife")).Count);
}

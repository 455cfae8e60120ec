using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>A phrase that counts only where it is the whole message: "999" cries for help, "what is 999 for" asks.</summary>
[Trait("Content", "whole")]
public class AloneTests
{
    [Theory]
    [InlineData("999")]
    [InlineData("999!!!")]
    [InlineData("Call 999")]
    [InlineData("999 999")]
    [InlineData("112")]
    public void U7_the_number_alone_is_an_emergency(string text) => Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect(text)?.Tier);

    [Theory]
    [InlineData("what is 999 for")]
    [InlineData("should I call 999 or 101 about a scam")]
    [InlineData("it cost 999 pounds")]
    public void In_other_words_it_is_not(string text) => Assert.Null(RealRules.Alone.Detect(text));
}

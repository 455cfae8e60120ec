using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U5: how far a denial and the past reach, and what ends them. A word too far and somebody in danger is told less.</summary>
public class ContextReachTests
{
    private static readonly UrgentRule Stabbed = Rule(UrgentTier.Emergency, "stabbed");
    private static readonly UrgentRule HasKnife = Rule(UrgentTier.Emergency, "he ... knife");

    [Theory]
    [InlineData("not him but stabbed", UrgentTier.Emergency)]
    [InlineData("not him because stabbed", UrgentTier.Emergency)]
    [InlineData("not him so stabbed", UrgentTier.Emergency)]
    [InlineData("not him and stabbed", UrgentTier.Emergency)]
    [InlineData("not him been stabbed", UrgentTier.Serious)]
    [InlineData("not him. Been stabbed", UrgentTier.Emergency)]
    public void U5_a_denial_ends_at_another_thought(string text, UrgentTier tier) => Assert.Equal(tier, Assert.Single(Read(text, Stabbed)).Tier);

    [Theory]
    [InlineData("not garden house stabbed", UrgentTier.Serious)]
    [InlineData("not garden house window stabbed", UrgentTier.Emergency)]
    public void U5_a_denial_reaches_three_words(string text, UrgentTier tier) => Assert.Equal(tier, Assert.Single(Read(text, Stabbed)).Tier);

    [Theory]
    [InlineData(11, UrgentTier.Serious)]
    [InlineData(12, UrgentTier.Emergency)]
    public void U5_the_past_reaches_twelve_words_both_ways(int between, UrgentTier tier)
    {
        var words = string.Join(' ', "garden house window table chair carpet bottle street market castle bridge river".Split(' ').Take(between));
        Assert.Equal(tier, Assert.Single(Read($"yesterday {words} stabbed", Stabbed)).Tier);
        Assert.Equal(tier, Assert.Single(Read($"stabbed {words} yesterday", Stabbed)).Tier);
    }

    [Theory]
    [InlineData("he not has that knife")]
    [InlineData("he never has that knife")]
    [InlineData("he is without that knife")]
    [InlineData("he has nobody with knife")]
    [InlineData("he has no weapon or knife")]
    public void U5_every_word_that_denies_within_a_gap_counts(string text) => Assert.Equal(UrgentTier.Serious, Assert.Single(Read(text, HasKnife)).Tier);

    [Fact]
    public void U5_two_denied_parts_are_no_affirmation() =>
        Assert.Equal(UrgentTier.Serious, Assert.Single(Read("he never has knife she never has gun", Rule(UrgentTier.Emergency, "he ... knife & she ... gun"))).Tier);

    [Theory]
    [InlineData("he never has that knife in our garden")]
    [InlineData("in our garden he never has that knife")]
    public void U5_a_denial_in_one_part_counts_for_all_parts_in_any_order(string text) =>
        Assert.Equal(UrgentTier.Serious, Assert.Single(Read(text, Rule(UrgentTier.Emergency, "he ... knife & garden"))).Tier);
}

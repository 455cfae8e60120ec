using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U7: the seed set that must never regress, whatever rules come and go. Expected is the least tier.</summary>
[Trait("Content", "whole")]
public class SeedSetTests
{
    [Theory]
    [InlineData("I was raped", UrgentTier.Emergency)]
    [InlineData("I am being abused", UrgentTier.Serious)]
    [InlineData("I was beaten up by my husband", UrgentTier.Serious)]
    [InlineData("I want to commit suicide", UrgentTier.Crisis)]
    [InlineData("I am having a heart attack", UrgentTier.Emergency)]
    [InlineData("I'm being forced to have sex and I'm only 12", UrgentTier.Child)]
    [InlineData("I'd like to order a pizza please", UrgentTier.Emergency)]
    [InlineData("is Angela there", UrgentTier.Emergency)]
    [InlineData("I have taken a lot of pills", UrgentTier.Crisis)]
    [InlineData("took 20 paracetamol, 800mg each", UrgentTier.Emergency)]
    [InlineData("I am standing on the bridge", UrgentTier.Crisis)]
    [InlineData("i have a blade and i want to cut myself", UrgentTier.Crisis)]
    [InlineData("took all my 💊 😭", UrgentTier.Emergency)]
    [InlineData("he has a 🔪 help", UrgentTier.Emergency)]
    [InlineData("he has a knife", UrgentTier.Emergency)]
    [InlineData("someone is breaking in", UrgentTier.Emergency)]
    [InlineData("he put his hands round my throat", UrgentTier.Emergency)]
    [InlineData("he's outside", UrgentTier.Emergency)]
    [InlineData("he found me", UrgentTier.Emergency)]
    [InlineData("he has my keys", UrgentTier.Emergency)]
    [InlineData("I have just found a tracker on my car and he is following me", UrgentTier.Emergency)]
    [InlineData("I found a tracker in my bag", UrgentTier.Serious)]
    [InlineData("they will post my nudes and I can't go on", UrgentTier.Crisis)]
    [InlineData("my little boy is being hurt by his dad right now", UrgentTier.Child)]
    [InlineData("my mum is 84 and there is a courier at her door now for her bank card", UrgentTier.Emergency)]
    [InlineData("a man from BT is in control of my computer right now", UrgentTier.Emergency)]
    [InlineData("hes got a nife pls help he is guna kill me", UrgentTier.Emergency)]
    [InlineData("i wana die cant do dis no more", UrgentTier.Crisis)]
    [InlineData("hehasaknife", UrgentTier.Emergency)]
    [InlineData("iwanttodie", UrgentTier.Crisis)]
    [InlineData("SOMEONE IS IN MY HOUSE", UrgentTier.Emergency)]
    [InlineData("Mae rhywun yn torri i mewn", UrgentTier.Emergency)]
    [InlineData("helpwch fi, dwi mewn perygl", UrgentTier.Emergency)]
    public void U7_the_seed_set_is_raised_at_this_tier_or_above(string text, UrgentTier least)
    {
        var found = RealRules.Alone.Detect(text);
        Assert.NotNull(found);
        Assert.True(found.Tier >= least, $"{found.Tier} by {found.Rule}");
        Assert.False(found.AskOnly);
    }
}

using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What the pattern language of docs/editors.md means.</summary>
public class PatternLanguageTests
{
    [Theory]
    [InlineData("he hit me", "yesterday he hit me again", true)]
    [InlineData("he hit me", "he never hit anybody", false)]
    [InlineData("he (hit|kicked) me", "he kicked me", true)]
    [InlineData("he (hit|ran over) me", "he ran over me", true)]
    [InlineData("he (hit|ran over) me", "he ran me", false)]
    [InlineData("he [really] hit me", "he hit me", true)]
    [InlineData("he [has often] hit me", "he has often hit me", true)]
    [InlineData("stab~ me", "he is stabbing me", true)]
    [InlineData("stab~ me", "he stabbed me", true)]
    [InlineData("break~ in", "they broke in", true)]
    [InlineData("carry~ a knife", "he carries a knife", true)]
    [InlineData("he ... knife", "he picked up that big knife", true)]
    [InlineData("he ... knife", "he went out and came back later with knife", false)]
    [InlineData("he ...2 knife", "he has a knife", true)]
    [InlineData("he ...2 knife", "he has a big knife", false)]
    [InlineData("he ... knife", "ask him if he can. my knife", false)]
    [InlineData("<they> hit me", "my stepdad hit me", true)]
    [InlineData("with <weapon>", "he came with machetes", true)]
    [InlineData("im 13 & nudes", "he wants nudes and im 13", true)]
    [InlineData("im 13 & nudes", "he wants nudes", false)]
    [InlineData("he's got a knife", "hes got a knife", true)]
    [InlineData("he has got a knife", "he's got a knife", true)]
    public void A_phrase_matches_as_described(string phrase, string text, bool expected) =>
        Assert.Equal(expected, Finds(phrase, text));

    [Theory]
    [InlineData("want to die", "wanna die")]
    [InlineData("want to die", "i want 2 die")]
    [InlineData("want to die", "WANT TO DIE!!!")]
    [InlineData("want to die", "i waaaant to dieeee")]
    [InlineData("want to die", "iwanttodie")]
    [InlineData("strangled me", "he strangeld me")]
    [InlineData("strangled me", "he stranged me")]
    [InlineData("strangled me", "he strrangled me")]
    [InlineData("can not breathe", "cant breathe")]
    [InlineData("can not breathe", "can\u2019t breathe")]
    [InlineData("can not breathe", "cannae breathe")]
    [InlineData("kill myself", "k1ll myself")]
    [InlineData("kill myself", "kms")]
    [InlineData("has a knife", "has a 🔪")]
    [InlineData("with my ex", "wiv my ex")]
    [InlineData("he is in my house", "hes in my fucking house")]
    [InlineData("hit me", "he hit 😭 me")]
    public void Typing_errors_text_speak_and_emoji_are_understood(string phrase, string text) => Assert.True(Finds(phrase, text));

    [Theory]
    [InlineData("he killed", "he filled it in")]
    [InlineData("raped", "the draped curtains")]
    [InlineData("raping me", "they are rating me")]
    [InlineData("rapist help", "my therapist helps")]
    [InlineData("stalking me", "she was talking to me")]
    public void An_ordinary_word_is_not_taken_for_a_typing_error(string phrase, string text) => Assert.False(Finds(phrase, text));

    [Fact]
    public void An_exception_hides_its_own_words_from_its_own_rule_only()
    {
        var deaths = Rule("deaths", UrgentTier.Emergency, "(is|has) died", "except phone has died");
        var other = Rule("other", UrgentTier.Emergency, "died");
        Assert.Equal(["other"], Read("my phone has died", deaths, other).Select(finding => finding.Rule));
        Assert.Equal(["deaths", "other"], Read("my phone has died and mum has died", deaths, other).Select(finding => finding.Rule));
    }

    [Fact]
    public void An_exception_with_two_parts_hides_the_first_where_both_are_said()
    {
        var jump = Rule(UrgentTier.Crisis, "going to jump", "except going to jump & (bungee|charity)");
        Assert.Empty(Read("I am going to jump for charity", jump));
        Assert.Single(Read("I am going to jump", jump));
    }

    [Fact]
    public void Parts_joined_by_and_stand_at_most_forty_words_apart()
    {
        var filler = string.Join(' ', Enumerable.Repeat("word", 50));
        Assert.False(Finds("knife & help", $"knife {filler} help"));
        Assert.True(Finds("knife & help", $"knife {filler} knife help"));
    }

    [Fact]
    public void The_matched_words_are_quoted_as_they_were_written()
    {
        var found = Assert.Single(Read("OMG He's GOT a Knife!! and im 13", Rule(UrgentTier.Emergency, "he is got a knife & i am 13")));
        Assert.Equal(["He's GOT a Knife", "im 13"], found.Words);
    }
}

using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U5: which words about a match move it, from how far, and in which sentence. Each case a word inside the bound and one outside.</summary>
public class SurroundingsTests
{
    private const string Denied = "denied (\"not\")";
    private const string Eleven = "garden house window table chair carpet bottle street market castle bridge";

    [Theory]
    [InlineData("garden stabbed not", "")]
    [InlineData("not stabbed", Denied)]
    [InlineData("not sure stabbed", "")]
    [InlineData("suppose stabbed", "asked in general")]
    [InlineData("stabbed suppose", "")]
    [InlineData("Suppose so. Stabbed", "")]
    [InlineData("suppose " + Eleven + " stabbed", "asked in general")]
    [InlineData("suppose " + Eleven + " river stabbed", "")]
    [InlineData("years ago " + Eleven + " stabbed", "years ago")]
    [InlineData("years ago " + Eleven + " river stabbed", "")]
    [InlineData("stabbed " + Eleven + " years ago", "years ago")]
    [InlineData("stabbed " + Eleven + " river years ago", "")]
    [InlineData("Years ago. Stabbed", "")]
    [InlineData("Stabbed. Years ago", "")]
    [InlineData("years ago stabbed now", "")]
    [InlineData("years ago stabbed " + Eleven + " river years ago", "years ago")]
    [InlineData("yesterday stabbed now", "")]
    [InlineData("yesterday stabbed. Now", "in the past")]
    [InlineData("on the news. Stabbed", "in the news or on screen")]
    [InlineData("stabbed. My novel", "a story or a play")]
    [InlineData("stabbed. Fire drill this", "training or a drill")]
    [InlineData("stabbed. Homework", "study or research")]
    [InlineData("stabbed. False alarm", "over and done with")]
    [InlineData("stabbed. Playing fortnite", "a game")]
    [InlineData("playing fortnite on the news suppose not stabbed yesterday and years ago homework fire drill this my novel false alarm",
        Denied + "|in the news or on screen|a story or a play|training or a drill|study or research|over and done with|years ago|in the past|asked in general|a game")]
    public void U5_an_emergency_says_all_that_moves_it(string text, string why)
    {
        var found = Assert.Single(Read(text, Rule(UrgentTier.Emergency, "stabbed")));
        Assert.Equal((why, why.Length == 0 ? UrgentTier.Emergency : UrgentTier.Serious), (string.Join('|', found.Context), found.Tier));
    }

    [Theory]
    [InlineData("suppose took pills", "")]
    [InlineData("yesterday took pills", "")]
    [InlineData("took pills. Playing fortnite", "")]
    [InlineData("years ago took pills", "years ago")]
    [InlineData("not took pills", Denied)]
    [InlineData("took pills. My novel", "a story or a play")]
    public void U5_a_crisis_is_moved_by_less(string text, string why)
    {
        var found = Assert.Single(Read(text, Rule(UrgentTier.Crisis, "took pills")));
        Assert.Equal((why, why.Length == 0 ? UrgentTier.Crisis : UrgentTier.Serious), (string.Join('|', found.Context), found.Tier));
    }

    [Theory]
    [InlineData("Years ago. Garden knife", "")]
    [InlineData("Years ago garden. Knife", "years ago")]
    [InlineData("Garden. Knife years ago", "years ago")]
    [InlineData("Years ago. Garden. Knife", "")]
    [InlineData("Garden. Knife. Years ago", "")]
    public void U5_a_match_over_two_sentences_is_moved_by_either(string text, string why)
    {
        var found = Assert.Single(Read(text, Rule(UrgentTier.Emergency, "garden knife")));
        Assert.Equal(why, string.Join('|', found.Context));
    }

    [Theory]
    [InlineData("he suppose has knife", "he ... knife", "")]
    [InlineData("suppose he has", "suppose he", "asked in general")]
    [InlineData("he has no big knife", "he ... knife", "")]
    [InlineData("he has no doubt big knife", "he ... knife", "")]
    [InlineData("he has never big knife", "he ... knife", Denied)]
    [InlineData("he no big not", "he ... not", Denied)]
    [InlineData("he not has knife", "he not has knife", "")]
    [InlineData("he has no weapon or knife", "he ... knife", Denied)]
    public void U5_a_cue_within_the_match_counts_where_it_denies_or_comes_first(string text, string phrase, string why) =>
        Assert.Equal(why, string.Join('|', Assert.Single(Read(text, Rule(UrgentTier.Emergency, phrase))).Context));

    [Fact]
    public void U5_each_match_is_moved_by_what_stands_about_it_and_the_unmoved_one_decides()
    {
        var rule = Rule(UrgentTier.Emergency, "stabbed", "knife ... garden");
        Assert.Equal(["stabbed"], Assert.Single(Read("Years ago stabbed. Yesterday knife garden", rule)).Words);
        Assert.Equal(["knife garden"], Assert.Single(Read("Years ago stabbed. Then knife garden", rule)).Words);
        Assert.Equal(["stabbed"], Assert.Single(Read("First stabbed. Then knife garden", rule)).Words);
    }

    [Theory]
    [InlineData(Context.Negation, Denied)]
    [InlineData(Context.Past, "in the past")]
    [InlineData(Context.LongPast, "years ago")]
    [InlineData(Context.News, "in the news or on screen")]
    [InlineData(Context.Hypothetical, "asked in general")]
    [InlineData(Context.Fiction, "a story or a play")]
    [InlineData(Context.Game, "a game")]
    [InlineData(Context.Exercise, "training or a drill")]
    [InlineData(Context.Study, "study or research")]
    [InlineData(Context.Resolved, "over and done with")]
    [InlineData(Context.Present, "Present")]
    [InlineData(Context.Pseudo, "Pseudo")]
    internal void U6_every_context_has_a_name_for_editors(Context context, string name) => Assert.Equal(name, ContextNames.For(context));
}

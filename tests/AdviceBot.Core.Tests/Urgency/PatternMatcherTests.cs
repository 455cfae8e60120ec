using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Patterns;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What a phrase takes and what it does not: exact words, on rules of a line.</summary>
public class PatternMatcherTests
{
    [Theory]
    [InlineData("he ... knife", "he and he has a knife", "he has a knife")]
    [InlineData("he (hit|has|hit me|has often) knife", "he has knife", "he has knife")]
    [InlineData("(he|she) hit (me|me hard)", "she hit me hard", "she hit me")]
    [InlineData("[my] ex hit me", "so my ex hit me", "ex hit me")]
    [InlineData("ex hit [me] [hard]", "ex hit me hard", "ex hit")]
    [InlineData("he really hit me", "he really hit me", "he really hit me")]
    [InlineData("he hit me", "he really honestly hit me", "he really honestly hit me")]
    [InlineData("garden knife", "garden garden knife", "garden knife")]
    [InlineData("garden violin garden", "garden violin garden", "garden violin garden")]
    [InlineData("(red knife|red blade|green) now", "a red blade now", "red blade now")]
    [InlineData("(red [big] knife|red blade|blue [big] gun) now", "a red big knife now", "red big knife now")]
    [InlineData("red ([big]|old) knife", "red knife", "red knife")]
    [InlineData("([big] knife|[big] blade) here", "blade here", "blade here")]
    [InlineData("(knife [of bread]|gun) garden", "knife garden", "knife garden")]
    [InlineData("he ...2 (a knife|garden)", "he walks slowly a knife", "he walks slowly a knife")]
    [InlineData("red (...2 knife|blade)", "red metal old knife", "red metal old knife")]
    public void The_words_that_are_quoted_are_the_shortest_way_to_read_it(string phrase, string text, string words) =>
        Assert.Equal([words], Assert.Single(Read(text, Rule(UrgentTier.Emergency, phrase))).Words);

    [Theory]
    [InlineData("he ...2 knife", "he walks slowly home knife")]
    [InlineData("he hit me", "he hit. Garden me")]
    [InlineData("he hit me", "hit me")]
    [InlineData("he hit me", "he hit")]
    [InlineData("he hit me", "he me")]
    [InlineData("red (knife|blade) now", "red now")]
    [InlineData("(red knife|red blade) now", "red now")]
    [InlineData("(red knife|red blade) now", "knife now")]
    [InlineData("red knife & garden", "red garden knife")]
    [InlineData("he ... knife", "he went. Then knife")]
    [InlineData("exceptional knife", "a knife")]
    public void It_is_not_read_into_other_words(string phrase, string text) => Assert.False(Finds(phrase, text));

    [Theory]
    [InlineData("he hit me", "he hit. Me")]
    [InlineData("he ... knife", "he went. Knife")]
    [InlineData("he [really] ... knife", "he really went knife")]
    [InlineData("he, (hit - kicked) me", "he hit kicked me")]
    [InlineData("he \u2026 knife", "he walks slowly round home knife")]
    [InlineData("he \u20262 knife", "he walks slowly knife")]
    [InlineData("he\u2019s got a knife", "hes got a knife")]
    [InlineData("has a \U0001F52A", "has a knife")]
    [InlineData("STAB~ me", "stabbing me")]
    [InlineData("(zqwrvx|zqwrvk) me", "zqwrvz me")]
    [InlineData("<weapon> here", "golf club here")]
    [InlineData("<weapon> here", "knife here")]
    [InlineData("<young> here", "thirteen here")]
    public void It_is_read_where_the_phrase_says_so(string phrase, string text) => Assert.True(Finds(phrase, text));

    [Theory]
    [InlineData("he \u2026 knife", "he walks slowly round home garden knife")]
    [InlineData("he \u20262 knife", "he walks slowly home knife")]
    [InlineData("<young> here", "old here")]
    public void And_no_further(string phrase, string text) => Assert.False(Finds(phrase, text));

    [Fact]
    public void Sixty_four_words_are_read_to_the_last()
    {
        var words = string.Join(' ', Enumerable.Repeat("garden", 63)) + " knife";
        Assert.True(Finds(words, words));
        Assert.False(Finds(words, words["garden ".Length..]));
    }

    [Theory]
    [InlineData("he (not has knife|... knife)", "he not has knife", UrgentTier.Emergency)]
    [InlineData("he [not] ... knife", "he not has knife", UrgentTier.Serious)]
    [InlineData("he ... knife", "he not has knife", UrgentTier.Serious)]
    [InlineData("he ... knife", "he has knife", UrgentTier.Emergency)]
    [InlineData("he not has knife", "he not has knife", UrgentTier.Emergency)]
    [InlineData("he ... knife", "he not has and he has knife", UrgentTier.Emergency)]
    [InlineData("he not ... knife", "he not big knife", UrgentTier.Emergency)]
    [InlineData("he ... (knife|big knife)", "he not has big knife", UrgentTier.Serious)]
    [InlineData("he ... has (knife|knife and gun)", "he never has knife", UrgentTier.Serious)]
    public void U5_a_not_counts_where_a_gap_takes_it_and_not_where_the_phrase_says_it(string phrase, string text, UrgentTier tier) =>
        Assert.Equal(tier, Assert.Single(Read(text, Rule(UrgentTier.Emergency, phrase))).Tier);

    [Fact]
    public void What_a_message_needed_is_used_again_and_what_a_flood_needed_is_not_kept()
    {
        var book = new RuleReader([Rule(UrgentTier.Emergency, "zebra")]).Book;
        for (var i = 0; i < 3; i++) new PatternMatcher(book).Leave();
        var scratch = Assert.Single(book.Scratch);
        scratch.Found.EnsureCapacity(4096);
        scratch.Clear();
        Assert.Equal(4096, scratch.Found.Capacity);
        scratch.Found.EnsureCapacity(4097);
        scratch.Clear();
        Assert.Equal(0, scratch.Found.Capacity);
    }

    [Fact]
    public void One_detector_reads_each_message_as_if_it_were_the_first()
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "he ... knife & garden"), Rule("b", UrgentTier.Crisis, "want to die"));
        Assert.Null(detector.Detect("lantern lantern he not has"));
        Assert.Null(detector.Detect("knife garden"));
        Assert.Null(detector.Detect("he has knife"));
        Assert.Null(detector.Detect("garden want to"));
        Assert.Null(detector.Detect("die"));
        var found = detector.Detect("he has knife garden")!;
        Assert.Equal((UrgentTier.Emergency, "he has knife|garden"), (found.Tier, string.Join('|', found.Words)));
    }

    [Fact]
    public void Steps_are_counted_by_the_words_and_places_that_were_tried()
    {
        var reader = new RuleReader([Rule(UrgentTier.Emergency, "zebra (zebra|purple) ...2 yellow")]);
        var matcher = new PatternMatcher(reader.Book);
        matcher.Find(Core.Urgency.Language.PlainWords.Read("zebra purple lantern yellow", reader.Book.Lexicon));

        // A posting for each of the three words; then the places where "purple", "lantern" and "yellow" find the phrase: one, one, and both of the gap.
        Assert.Equal(3 + 1 + 1 + 2, matcher.Steps);
    }
}

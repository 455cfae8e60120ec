using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;
using static AdviceBot.Core.Tests.Urgency.RuleMaker;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U9: what exactly goes from one message to the next, on rules of a line.</summary>
public class OpenPhrasesTests
{
    private static readonly UrgentRule Hit = Rule(UrgentTier.Emergency, "garden hit me");
    private static readonly UrgentRule Both = Rule(UrgentTier.Emergency, "zebra & garden & violin");

    [Fact]
    public void U9_the_words_of_the_second_message_alone_are_quoted()
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "garden ... knife"));
        Assert.Equal(["knife"], Found(detector, "garden house", "knife").Words);
        Assert.Equal(["with big knife"], Found(detector, "garden", "with big knife").Words);
    }

    [Fact]
    public void U9_a_gap_and_its_not_go_on_in_the_next_message()
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "garden ...2 knife"));
        Assert.Equal(UrgentTier.Emergency, Found(detector, "garden house", "has knife").Tier);
        Assert.Null(After(detector, "garden house", "has big knife").Finding);
        Assert.Equal(UrgentTier.Serious, Found(detector, "garden", "never knife").Tier);
    }

    [Fact]
    public void U9_a_part_of_the_message_before_denies_nothing() =>
        Assert.Equal(UrgentTier.Emergency, Found(Detector(Rule(UrgentTier.Emergency, "zebra & violin not hit")), "zebra", "violin not hit").Tier);

    [Fact]
    public void U9_what_another_message_left_in_the_same_memory_is_not_taken_up()
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "garden ... knife"));
        var trail = detector.Continue("garden", null).Trail;
        Assert.Null(detector.Continue("zebra zebra zebra garden never has", null).Finding);
        var found = detector.Continue("knife", trail).Finding!;
        Assert.Equal((UrgentTier.Emergency, "knife"), (found.Tier, Assert.Single(found.Words)));
    }

    [Fact]
    public void U9_parts_of_a_phrase_may_stand_in_three_messages_if_the_second_says_one_of_them()
    {
        var detector = Detector(Both);
        var first = detector.Continue("zebra", null).Trail;
        Assert.Equal([0], first!.Met);
        var second = detector.Continue("garden", first).Trail;
        Assert.Equal([1], second!.Met);
        Assert.Equal(["garden", "violin"], Found(detector, "zebra", "garden violin").Words);
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void U9_a_part_counts_within_forty_words_of_the_message_before(int between, bool found)
    {
        var detector = Detector(Rule(UrgentTier.Emergency, "zebra & violin"));
        var text = string.Join(' ', Enumerable.Repeat("lantern", between)) + " violin";
        Assert.Equal(found, After(detector, "zebra", text).Finding is not null);
    }

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void Parts_in_one_message_stand_at_most_forty_words_apart(int between, bool found)
    {
        var lanterns = string.Join(' ', Enumerable.Repeat("lantern", between));
        Assert.Equal(found, Finds("zebra & violin", $"zebra {lanterns} violin"));
        Assert.Equal(found, Finds("violin & zebra", $"zebra {lanterns} violin"));
    }

    [Theory]
    [InlineData("zebra & violin lantern", "zebra", "violin lantern", 38, true)]
    [InlineData("zebra & violin lantern", "zebra", "violin lantern", 39, false)]
    [InlineData("zebra trumpet & violin", "zebra trumpet", "violin", 39, true)]
    [InlineData("zebra trumpet & violin", "zebra trumpet", "violin", 40, false)]
    public void The_distance_of_parts_is_from_last_word_to_last_word(string phrase, string first, string second, int between, bool found) =>
        Assert.Equal(found, Finds(phrase, $"{first} {string.Join(' ', Enumerable.Repeat("castle", between))} {second}"));

    [Fact]
    public void P3_what_is_left_says_how_far_each_phrase_had_come()
    {
        var detector = Detector(Hit);
        var trail = detector.Continue("garden hit", null).Trail!;
        Assert.Equal(("0", "2", ""), (string.Join(' ', trail.Open), string.Join(' ', trail.Places), string.Join(' ', trail.Met)));
        trail = detector.Continue("hit garden", null).Trail!;
        Assert.Equal(("0", "1", ""), (string.Join(' ', trail.Open), string.Join(' ', trail.Places), string.Join(' ', trail.Met)));
        Assert.Null(detector.Continue("garden hit lantern", null).Trail);
        Assert.Null(detector.Continue("lantern", null).Trail);
    }

    [Fact]
    public void A_phrase_that_has_ended_is_not_open()
    {
        var reader = new RuleReader([Rule(UrgentTier.Emergency, "zebra", "zebra & violin")]);
        var trail = reader.Read("zebra", Core.Urgency.Language.PlainWords.Read("zebra", reader.Book.Lexicon), null).Trail!;
        Assert.Equal(("", "", "1"), (string.Join(' ', trail.Open), string.Join(' ', trail.Places), string.Join(' ', trail.Met)));
    }

    [Fact]
    public void A_part_that_a_message_meets_twice_is_left_once() => Assert.Equal([0], Detector(Both).Continue("zebra zebra", null).Trail!.Met);

    [Fact]
    public void P3_at_most_five_hundred_phrases_are_left_open_and_five_hundred_parts_met()
    {
        var met = Rule(UrgentTier.Emergency, [.. Enumerable.Range(1000, 501).Select(number => $"{number} & violin")]);
        var open = Rule(UrgentTier.Emergency, [.. Enumerable.Range(1000, 501).Select(number => $"zebra {number}")]);
        Assert.Equal(500, Detector(met).Continue(string.Join(' ', Enumerable.Range(1000, 501)), null).Trail!.Met.Count);
        var trail = Detector(open).Continue("zebra", null).Trail!;
        Assert.Equal((500, 500), (trail.Open.Count, trail.Places.Count));
    }

    [Fact]
    public void U2_a_trail_that_is_damaged_is_taken_as_far_as_it_goes()
    {
        var detector = Detector(Hit);
        Assert.Equal("a-rule", detector.Continue("hit me", Damaged([0, 1], [1])).Finding?.Rule);
        Assert.Null(detector.Continue("me", Damaged([0, 0], [1, 2])).Finding);
        Assert.Equal("a-rule", detector.Continue("me", Damaged([0], [-1])).Finding?.Rule);
        Assert.Null(detector.Continue("me", Damaged([0], [8])).Finding);
        Assert.Null(detector.Continue("me", Damaged([-1, 100_000], [-1, -1], -1, 100_000)).Finding);
        Assert.Null(detector.Continue("lantern", Damaged([0], [0])).Trail);
        var parts = new RuleReader([Hit]).Book.Parts.Length;
        Assert.Null(detector.Continue("me", Damaged([parts], [-1], parts)).Finding);
        Assert.Null(detector.Continue("lantern", Damaged([parts], [-1], parts)).Finding);

        UrgentTrail Damaged(int[] open, long[] places, params int[] met) => new() { Rules = new RuleReader([Hit]).Book.Stamp, Open = open, Places = places, Met = met };
    }

    [Fact]
    public void A_phrase_of_sixty_four_words_goes_on_where_it_stopped()
    {
        var words = Enumerable.Range(1000, 64).ToList();
        var detector = Detector(Rule(UrgentTier.Emergency, string.Join(' ', words)));
        Assert.NotNull(After(detector, string.Join(' ', words[..63]), string.Join(' ', words[63..])).Finding);
        Assert.NotNull(After(detector, string.Join(' ', words[..32]), string.Join(' ', words[32..])).Finding);
        Assert.Null(After(detector, string.Join(' ', words[..31]), string.Join(' ', words[32..])).Finding);
    }

    [Fact]
    public void What_other_rules_left_is_no_beginning()
    {
        var trail = Detector(Hit).Continue("garden hit", null).Trail;
        Assert.Null(Detector(Rule(UrgentTier.Emergency, "garden hit me now")).Continue("me now", trail).Finding);
        Assert.NotNull(Detector(Hit).Continue("me", trail).Finding);
        Assert.Null(Detector(Rule("a", UrgentTier.Emergency, "lantern"), Rule("b", UrgentTier.Emergency, "garden hit me")).Continue("me", trail).Finding);
    }

    [Fact]
    public void What_is_met_before_and_not_again_is_forgotten()
    {
        var detector = Detector(Both);
        var trail = detector.Continue("zebra garden", null).Trail;
        Assert.Null(detector.Continue("lantern", trail).Finding);
        Assert.Null(detector.Continue("violin", null).Finding);
        Assert.Null(detector.Continue("violin", new UrgentTrail { Rules = trail!.Rules, Met = [0, 0] }).Finding);
        Assert.NotNull(detector.Continue("violin", trail).Finding);
        Assert.Null(detector.Continue("violin", null).Finding);
    }

    private static UrgentContinuation After(IUrgencyDetector detector, string first, string second)
    {
        var (finding, trail) = detector.Continue(first, null);
        Assert.Null(finding);
        return detector.Continue(second, trail);
    }

    private static UrgentFinding Found(IUrgencyDetector detector, string first, string second) => After(detector, first, second).Finding!;
}

using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What the program knows of English besides the rules: forms of words, groups, short forms, and what is left out of a flood.</summary>
public class LanguageListsTests
{
    [Theory]
    [InlineData("stab", "stab stabb stabd stabing stabin stabs stabed stabbed stabbing stabbin")]
    [InlineData("carry", "carry carrying carryin carries carried")]
    [InlineData("play", "play playing playin played plays")]
    [InlineData("choke", "choke choking chokin choked chokes")]
    [InlineData("kiss", "kiss kissing kissin kissed kisses")]
    [InlineData("buzz", "buzz buzzing buzzin buzzed buzzes")]
    [InlineData("mix", "mix mixing mixin mixed mixes")]
    [InlineData("row", "row rowing rowin rowed rows")]
    [InlineData("punch", "punch punching punchin punched punches")]
    [InlineData("crash", "crash crashing crashin crashed crashes")]
    [InlineData("help", "help helping helpin helped helps")]
    [InlineData("shout", "shout shouting shoutin shouted shouts")]
    [InlineData("wed", "wed weding wedin weded weds wedded wedding weddin")]
    [InlineData("rip", "rip riping ripin riped rips ripped ripping rippin")]
    [InlineData("rob", "rob robing robin robed robs robbed robbing robbin")]
    [InlineData("mug", "mug muging mugin muged mugs mugged mugging muggin")]
    [InlineData("ab", "ab abing abin abed abs")]
    [InlineData("x", "x")]
    public void U9_the_forms_of_a_word_are_the_regular_ones_and_the_irregular_ones(string word, string forms) =>
        Assert.Equal(forms.Split(' ').Order(StringComparer.Ordinal), WordForms.Of(word).Order(StringComparer.Ordinal));

    [Fact]
    public void A_phrase_takes_all_forms_where_it_asks_for_them_and_short_forms_always()
    {
        Assert.Equal(["carry carrying carryin carries carried"], Forms("Carry~"));
        Assert.Equal(["going", "to"], Forms("gonna"));
        Assert.Equal(["oclock"], Forms("o'clock"));
        Assert.Equal(["stab stabb stabd stabing stabin stabed stabs stabbed stabbing stabbin"], Forms("st'ab~"));

        static IEnumerable<string> Forms(string written) => PatternWords.Read(written).Select(word => string.Join(' ', word.Forms));
    }

    [Fact]
    public void A_group_of_single_words_takes_one_place_and_longer_ones_their_own()
    {
        Assert.Equal(["dead", "die", "died", "dying"], Assert.IsType<PatternNode.OneWord>(WordClasses.Find("dead")).Forms);
        var near = Assert.IsType<PatternNode.Either>(WordClasses.Find("near"));
        Assert.Equal(["outside", "inside", "upstairs", "downstairs"], Assert.IsType<PatternNode.OneWord>(near.Items[0]).Forms);
        var door = Assert.IsType<PatternNode.Sequence>(near.Items[1]);
        Assert.Equal(["at", "my", "door"], door.Items.Select(item => Assert.Single(Assert.IsType<PatternNode.OneWord>(item).Forms)));
        var they = Assert.IsType<PatternNode.OneWord>(WordClasses.Find("they")).Forms;
        Assert.Equal(("he", "husband", "it"), (they[0], they.First(word => word == "husband"), they[^1]));
        Assert.Equal(they.Distinct(), they);
        Assert.Null(WordClasses.Find("none"));
        Assert.Equal(WordClasses.Names.Order(StringComparer.Ordinal), WordClasses.Names);
    }

    [Theory]
    [InlineData("he's", "he is")]
    [InlineData("hes", "he is")]
    [InlineData("nan'a", "gran")]
    [InlineData("n't", "not")]
    [InlineData("knife", null)]
    [InlineData("kn'ife", null)]
    [InlineData("\U0001F5E1", "knife")]
    public void A_short_form_stands_for_plain_words_with_or_without_its_apostrophe(string written, string? plain) =>
        Assert.Equal(plain?.Split(' '), ShortForms.Expand(written));

    [Fact]
    public void The_lists_are_read_without_their_comments()
    {
        Assert.StartsWith("um umm er ", LanguageFile.Lines("fillers.txt").First(), StringComparison.Ordinal);
        Assert.DoesNotContain(LanguageFile.Lines("fillers.txt").Concat(LanguageFile.Lines("context.txt")), line => line.Contains('#') || line.Length == 0 || line != line.Trim());
        Assert.Equal(("long-past", "years ago"), LanguageFile.Entries("context.txt").First());
        Assert.Equal("The list none.txt is missing from the program. Build it again.", Assert.Throws<InvalidOperationException>(() => LanguageFile.Lines("none.txt").Any()).Message);
        Assert.True(ShortForms.Has("hes"));
        Assert.Equal((true, true, false, false), (ShortForms.IsFiller("really"), ShortForms.IsFiller("um"), ShortForms.IsFiller("stand"), ShortForms.IsFiller("knife")));
    }

    [Theory]
    [InlineData("shell", "kill", "she will")]
    [InlineData("shell", "garden", null)]
    [InlineData("shell", null, null)]
    [InlineData("knife", "kill", null)]
    public void A_lost_apostrophe_is_put_back_before_the_words_that_ask_for_it(string word, string? next, string? plain) =>
        Assert.Equal(plain?.Split(' '), LostApostrophes.Restore(word, next));

    [Fact]
    public void Every_cue_has_the_number_of_its_context()
    {
        var cues = ContextCues.Phrases().ToList();
        Assert.All(cues, cue => Assert.True(cue.IsCue));
        Assert.Equal(Enum.GetValues<Context>(), cues.Select(cue => (Context)cue.Owner).Distinct().Order());
        Assert.Equal((Context.LongPast, "years ago"), ((Context)cues[0].Owner, cues[0].Pattern.Text));
    }

    [Fact]
    public void Words_up_to_four_thousand_are_read_whole()
    {
        var words = Flood(4000, _ => "a");
        Assert.Same(words, Repetition.Remove(words));
    }

    [Fact]
    public void Of_a_longer_flood_each_run_is_kept_once_with_each_pair_of_neighbours()
    {
        Assert.Equal(4001, Repetition.Remove(Flood(4001, place => $"w{place}")).Count);

        // The first, one between its likes, and the last; then those about the one that differs, and the last, which is short.
        Assert.Equal([0, 100, 4100], Starts(Flood(4200, _ => "a")));
        Assert.Equal([0, 100, 1900, 2000, 2100, 4100, 4200], Starts(Flood(4250, place => place == 2050 ? "b" : "a")));
        Assert.Equal([0, 100, 1900, 2000, 2100, 4100], Starts(Flood(4200, _ => "a", place => place < 2050 ? 0 : 1)));
    }

    [Fact]
    public void What_is_kept_of_a_flood_is_kept_whole_and_in_order()
    {
        var words = Flood(4250, place => place % 100 == 0 ? "start" : "a");
        var kept = Repetition.Remove(words);
        Assert.Equal([.. words[..200], .. words[4100..4250]], kept);
    }

    private static List<RawWord> Flood(int count, Func<int, string> text, Func<int, int>? sentence = null) =>
        [.. Enumerable.Range(0, count).Select(place => new RawWord(text(place), place * 10, (place * 10) + 1, sentence?.Invoke(place) ?? 0, IsSymbol: false))];

    private static IEnumerable<int> Starts(List<RawWord> words) => Repetition.Remove(words).Select(word => word.Start / 10).Where(place => place % 100 == 0);
}

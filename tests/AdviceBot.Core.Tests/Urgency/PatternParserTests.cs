using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>E: a fault in a phrase is named with its place, and the editor is told what to do.</summary>
public class PatternParserTests
{
    [Theory]
    [InlineData("", "The phrase \"\" cannot be read at character 1: there are no words here. Write the words that people use.")]
    [InlineData("he (hit me", "The phrase \"he (hit me\" cannot be read at character 4: the bracket '(' is not closed. Add ')' after the words it holds.")]
    [InlineData("he [hit me", "The phrase \"he [hit me\" cannot be read at character 4: the bracket '[' is not closed. Add ']' after the words it holds.")]
    [InlineData("he hit) me", "The phrase \"he hit) me\" cannot be read at character 7: ')' has no partner before it. Remove it, or add the opening bracket.")]
    [InlineData("he (hit||kick) me", "The phrase \"he (hit||kick) me\" cannot be read at character 9: there is nothing between these brackets or bars. Write a word there, or remove the bar.")]
    [InlineData("... hit me", "The phrase \"... hit me\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("he ...3 [hit]", "The phrase \"he ...3 [hit]\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("he ...40 me", "The phrase \"he ...40 me\" cannot be read at character 4: a gap can be 1 to 12 words. Write ...12 or less.")]
    [InlineData("he . me", "The phrase \"he . me\" cannot be read at character 4: a gap is written with three dots. Write ... or remove the dot.")]
    [InlineData("[he] [hit]", "The phrase \"[he] [hit]\" cannot be read at character 1: every word here is optional, so it would match anything. Take the square brackets off the word that matters.")]
    [InlineData("st~ab me", "The phrase \"st~ab me\" cannot be read at character 3: '~' asks for all forms of a word and stands at its end, as in stab~.")]
    [InlineData("he * me", "The phrase \"he * me\" cannot be read at character 4: '*' cannot stand in a phrase. Remove it, or write the word it stands for.")]
    [InlineData("<he hit", "The phrase \"<he hit\" cannot be read at character 1: the group '<' is not closed. Add '>' after its name.")]
    [InlineData("he & & me", "The phrase \"he & & me\" cannot be read at character 5: there are no words here. Write the words that people use.")]
    [InlineData("a & b & c & d & e", "The phrase \"a & b & c & d & e\" cannot be read at character 1: there are more than 4 parts joined by &. Write fewer, or two phrases.")]
    [InlineData("((((((((a))))))))", "The phrase \"((((((((a))))))))\" cannot be read at character 7: brackets stand more than 6 deep. Write two simpler phrases.")]
    [InlineData("s~ me", "The phrase \"s~ me\" cannot be read at character 1: '~' needs a word of two letters or more.")]
    [InlineData("he ~ me", "The phrase \"he ~ me\" cannot be read at character 4: '~' asks for all forms of a word and stands at its end, as in stab~.")]
    [InlineData("he ~me", "The phrase \"he ~me\" cannot be read at character 4: '~' asks for all forms of a word and stands at its end, as in stab~.")]
    [InlineData("stab~~ me", "The phrase \"stab~~ me\" cannot be read at character 5: '~' asks for all forms of a word and stands at its end, as in stab~.")]
    [InlineData("he ...0 me", "The phrase \"he ...0 me\" cannot be read at character 4: a gap can be 1 to 12 words. Write ...12 or less.")]
    [InlineData("he ...13 me", "The phrase \"he ...13 me\" cannot be read at character 4: a gap can be 1 to 12 words. Write ...12 or less.")]
    [InlineData("he ...99999999999999999999 me", "The phrase \"he ...99999999999999999999 me\" cannot be read at character 4: a gap can be 1 to 12 words. Write ...12 or less.")]
    [InlineData("he .. me", "The phrase \"he .. me\" cannot be read at character 4: a gap is written with three dots. Write ... or remove the dot.")]
    [InlineData("hit me ...", "The phrase \"hit me ...\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("knife & hit ...", "The phrase \"knife & hit ...\" cannot be read at character 8: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("he [...]", "The phrase \"he [...]\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("(...|he) hit", "The phrase \"(...|he) hit\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("knife & [he]", "The phrase \"knife & [he]\" cannot be read at character 8: every word here is optional, so it would match anything. Take the square brackets off the word that matters.")]
    [InlineData("...", "The phrase \"...\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("... [he]", "The phrase \"... [he]\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("[he] ...", "The phrase \"[he] ...\" cannot be read at character 1: a gap ... stands between words. Remove it from the start or the end.")]
    [InlineData("()", "The phrase \"()\" cannot be read at character 2: there is nothing between these brackets or bars. Write a word there, or remove the bar.")]
    [InlineData("he ( | hit) me", "The phrase \"he ( | hit) me\" cannot be read at character 5: there is nothing between these brackets or bars. Write a word there, or remove the bar.")]
    [InlineData("he | me", "The phrase \"he | me\" cannot be read at character 4: '|' cannot stand in a phrase. Remove it, or write the word it stands for.")]
    [InlineData("he (hit & kick) me", "The phrase \"he (hit & kick) me\" cannot be read at character 9: '&' cannot stand in a phrase. Remove it, or write the word it stands for.")]
    [InlineData("he hit] me", "The phrase \"he hit] me\" cannot be read at character 7: ']' has no partner before it. Remove it, or add the opening bracket.")]
    [InlineData("he (hit] me", "The phrase \"he (hit] me\" cannot be read at character 4: the bracket '(' is not closed. Add ')' after the words it holds.")]
    [InlineData("he <", "The phrase \"he <\" cannot be read at character 4: the group '<' is not closed. Add '>' after its name.")]
    [InlineData("except he (", "The phrase \"except he (\" cannot be read at character 12: there is nothing between these brackets or bars. Write a word there, or remove the bar.")]
    [InlineData("(((((((a)))))))", "The phrase \"(((((((a)))))))\" cannot be read at character 7: brackets stand more than 6 deep. Write two simpler phrases.")]
    [InlineData("(a b c d|e f g h) ...12 (a b c d|e f g h) ...12 (a b c d|e f g h) ...12 (a b c d|e f g h) ...12 end", "(a b c d|e f g h) ...12 end\" cannot be read at character 1: the phrase is too long (more than 64 places). Write two shorter phrases.")]
    public void A_fault_is_named_with_its_place_and_what_to_do(string phrase, string message)
    {
        Assert.False(UrgentPattern.TryParse(phrase, out var error));
        Assert.EndsWith(message, error, StringComparison.Ordinal);
        Assert.Equal(error, Assert.Throws<FormatException>(() => UrgentPattern.Parse(phrase)).Message);
    }

    [Fact]
    public void A_wrong_group_is_answered_with_the_names_of_all_groups()
    {
        Assert.False(UrgentPattern.TryParse("<wepon> now", out var error));
        Assert.StartsWith("The phrase \"<wepon> now\" cannot be read at character 1: there is no group <wepon>. Use one of: <", error, StringComparison.Ordinal);
        Assert.Contains("Use one of: <attacked>, <attacking>, <bodypart>, <child>, ", error, StringComparison.Ordinal);
        Assert.EndsWith(", <weapon>, <young>.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a & b & c & d")]
    [InlineData("((((((a))))))")]
    [InlineData("(a) (b) (c) (d) (e) (f) (g) (h)")]
    [InlineData("he ...12 me")]
    [InlineData("he ...1 me")]
    [InlineData("he \u2026 me")]
    [InlineData("ab~ me")]
    [InlineData("  he  ")]
    [InlineData("he, me; now - then! why?")]
    [InlineData("it ( a | b ) [ c ]")]
    public void What_is_just_within_the_bounds_is_read(string phrase)
    {
        Assert.True(UrgentPattern.TryParse(phrase, out var error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_phrase_has_sixty_four_places_at_most(int words, bool fits) =>
        Assert.Equal(fits, UrgentPattern.TryParse(string.Join(' ', Enumerable.Repeat("he", words)), out _));

    [Fact]
    public void Alternatives_of_one_word_take_one_place_and_those_that_start_alike_share_their_start()
    {
        var alternatives = string.Join('|', Enumerable.Range(0, 40).Select(number => $"a big {number}"));
        Assert.True(UrgentPattern.TryParse($"({alternatives}) ({alternatives.Replace("a big ", string.Empty, StringComparison.Ordinal)})", out _));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_group_takes_no_more_places_than_its_words(int words, bool fits) =>
        Assert.Equal(fits, UrgentPattern.TryParse("(a b|c d) " + string.Join(' ', Enumerable.Repeat("he", words)), out _));

    [Theory]
    [InlineData(" Except my phone ", "Except my phone", true, false)]
    [InlineData("ALONE 999", "ALONE 999", false, true)]
    [InlineData("exceptional knife", "exceptional knife", false, false)]
    [InlineData("alonely knife", "alonely knife", false, false)]
    public void What_a_phrase_is_for_is_its_first_word(string written, string text, bool isException, bool isAlone)
    {
        var phrase = UrgentPattern.Parse(written);
        Assert.Equal((text, isException, isAlone, 1), (phrase.Text, phrase.IsException, phrase.IsAlone, phrase.Parts.Count));
    }

    [Theory]
    [InlineData("except my phone", 2)]
    [InlineData("alone 999", 1)]
    [InlineData("my phone", 2)]
    public void The_word_that_says_what_a_phrase_is_for_is_none_of_its_words(string written, int words) =>
        Assert.Equal(words, Assert.IsType<PatternNode.Sequence>(Assert.Single(UrgentPattern.Parse(written).Parts)).Items.Count);

    [Fact]
    [Trait("Speed", "slow")]
    public void Random_phrases_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(4);
        const string letters = "ab~<>()[]|&.. 1-9he\u2026é🔪\ud83d'";
        for (var i = 0; i < 20_000; i++)
        {
            var phrase = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => letters[random.Next(letters.Length)])]);
            var read = UrgentPattern.TryParse(phrase, out var error);
            Assert.Equal(read, error is null);
        }
    }
}

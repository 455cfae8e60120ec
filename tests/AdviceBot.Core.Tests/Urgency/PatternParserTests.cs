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
    [InlineData("(a b c d|e f g h) ...12 (a b c d|e f g h) ...12 (a b c d|e f g h) ...12 (a b c d|e f g h) ...12 end", "places). Write two shorter phrases.")]
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
        Assert.Contains("<weapon>", error, StringComparison.Ordinal);
    }

    [Trait("Speed", "slow")]
    [Fact]
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

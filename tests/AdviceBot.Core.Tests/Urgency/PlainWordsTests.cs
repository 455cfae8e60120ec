using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U9: the plain words that a message is read as, word for word, where the phrases use few words.</summary>
public class PlainWordsTests
{
    private static readonly string[] Used = ["knife", "strangle", "kill", "help", "want", "to", "die", "he", "is", "zqx", "zq", "hit", "will", "she", "crying", "test", "mouth"];
    private static readonly Lexicon Words = new(Used);

    [Theory]
    [InlineData("he's gonna KILL", "he is going to kill")]
    [InlineData("knife's", "knife")]
    [InlineData("kniiife's", "knife")]
    [InlineData("kni'fe", "knife")]
    [InlineData("zqxs", "zqx")]
    [InlineData("zqs", "zqs")]
    [InlineData("heeelp", "help")]
    [InlineData("kniiife", "knife")]
    [InlineData("kknife", "knife")]
    [InlineData("kniffee", "knife")]
    [InlineData("kiill", "kill")]
    [InlineData("killll", "kill")]
    [InlineData("helllo", "hello")]
    [InlineData("wannnna", "want to")]
    [InlineData("gonnnna", "going to")]
    [InlineData("zzzwv", "zzzwv")]
    [InlineData("13yo", "13 yo")]
    [InlineData("14f", "14 f")]
    [InlineData("800mg", "800 mg")]
    [InlineData("1234mg", "1234 mg")]
    [InlineData("12345mg", "12345mg")]
    [InlineData("13", "13")]
    [InlineData("13y2", "13y2")]
    [InlineData("13\u00e9", "13\u00e9")]
    [InlineData("13\u044f", "13\u044f")]
    [InlineData("zq13", "zq13")]
    [InlineData("k1ll", "kill")]
    [InlineData("h3lp", "help")]
    [InlineData("m0uth", "mouth")]
    [InlineData("str4ngle", "strangle")]
    [InlineData("te5t", "test")]
    [InlineData("mou7h", "mouth")]
    [InlineData("str@ngle", "strangle")]
    [InlineData("te$t", "test")]
    [InlineData("w4nna", "want to")]
    [InlineData("kn2fe", "kn2fe")]
    [InlineData("hehitknife", "he hit knife")]
    [InlineData("hegonnakill", "he going to kill")]
    [InlineData("knifekill", "knifekill")]
    [InlineData("zebraish", "zebraish")]
    [InlineData("the \U0001F355 garden", "the garden")]
    [InlineData("has a \U0001F52A", "is a knife")]
    [InlineData("has a \U0001F52B", "is a")]
    [InlineData("he \U0001F62D hit", "he crying hit")]
    [InlineData("he \U0001F4AA hit", "he hit")]
    [InlineData("shell kill", "she will kill")]
    [InlineData("kill shell", "kill shell")]
    [InlineData("shell garden", "shell garden")]
    [InlineData("hell hit", "he will hit")]
    [InlineData("ill hurt", "i will hurt")]
    [InlineData("well find", "we will find")]
    [InlineData("id rather", "i would rather")]
    [InlineData("", "")]
    public void A_message_is_read_as_plain_words(string text, string plain) => Assert.Equal(plain, string.Join(' ', Read(text).Select(token => token.Text)));

    [Fact]
    public void Each_word_says_where_it_stands_in_which_sentence_and_what_it_stands_for()
    {
        var read = Read("He's here. Really strangel");
        Assert.Equal(
            ["he 0-4 0 False he", "is 0-4 0 False is", "here 5-9 0 False ", "really 11-17 1 True ", "strangel 18-26 1 False strangle"],
            read.Select(token => $"{token.Text} {token.Start}-{token.End} {token.Sentence} {token.IsFiller} {string.Join(',', token.Ids.Select(id => Words.Words[id]))}"));
    }

    [Theory]
    [InlineData("strangle", "strangle")]
    [InlineData("strangel", "strangle")]
    [InlineData("strngle", "strangle")]
    [InlineData("strangl", "strangle")]
    [InlineData("strangxle", "strangle")]
    [InlineData("straxgle", "strangle")]
    [InlineData("sxtrangle", "strangle")]
    [InlineData("tsrangle", "strangle")]
    [InlineData("stranglep", "strangle")]
    [InlineData("strrangle", "strangle")]
    [InlineData("trangle", "")]
    [InlineData("xstrangle", "")]
    [InlineData("xtrangle", "")]
    [InlineData("stazngle", "")]
    [InlineData("stzrngle", "")]
    [InlineData("stanrgle", "")]
    [InlineData("stranglexx", "")]
    [InlineData("nife", "")]
    [InlineData("mouh", "mouth")]
    [InlineData("knif", "")]
    [InlineData("knxfe", "knife")]
    [InlineData("nkife", "knife")]
    [InlineData("khelp", "")]
    [InlineData("hellp", "")]
    [InlineData("knives", "")]
    public void A_misspelt_word_stands_for_the_words_one_slip_away(string word, string known) =>
        Assert.Equal(known, string.Join(' ', Words.Resolve(word).Select(id => Words.Words[id])));

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void The_longest_word_that_may_be_misspelt_has_twenty_four_letters(int letters, bool found)
    {
        var word = "abcdefghijklmnopqrstuvwxyz"[..letters];
        var lexicon = new Lexicon([word]);
        Assert.Equal(found, lexicon.Resolve(word.Insert(12, "x")).Length == 1);
        Assert.Equal(found, lexicon.Resolve(word.Remove(12, 1)).Length == 1);
        Assert.Single(lexicon.Resolve(word));
    }

    [Fact]
    public void Several_words_may_be_meant()
    {
        var lexicon = new Lexicon(["zqwrvx", "zqwrvk", "zqwrv", "knife", "zqwrvx"]);
        Assert.Equal([0, 1, 2], lexicon.Resolve("zqwrvz"));
        Assert.Equal((4, 3), (lexicon.Count, lexicon.IdOf("knife")));
        Assert.Equal((true, true, true, false), (lexicon.IsKnown("knife"), lexicon.IsKnown("gonna"), lexicon.IsKnown("garden"), lexicon.IsKnown("zqwrvz")));
        Assert.Equal((true, false, false), (lexicon.IsUsed("knife"), lexicon.IsUsed("gonna"), lexicon.IsUsed("garden")));
    }

    private static List<Token> Read(string text) => PlainWords.Read(CleanText.Clean(text), Words);
}

using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U9: words typed without spaces are parted where all of it is known and it is long enough to be sure.</summary>
public class RunTogetherTests
{
    private static readonly Lexicon Words = new([
        "strangle", "knife", "kill", "help", "hit", "abc", "abcx", "def", "xdef", "me", "him", "her", "them", "himself", "herself", "yourself", "myself", "now",
        "abcdefghijklmn", "abcdefghijklmno", "abcdefg", "hijkl", "ghijkl",
    ]);

    public static TheoryData<string> LittleWords => [.. "i a u is im he hes my me to in on at the it its of and so up we be by".Split(' ').Where(word => word.Length <= 2)];

    [Theory]
    [MemberData(nameof(LittleWords))]
    public void Of_the_shortest_words_only_common_ones_are_pieces(string little) => Assert.Equal(["strangle", little, "knife"], RunTogether.Part($"strangle{little}knife", Words));

    [Theory]
    [InlineData("me")]
    [InlineData("myself")]
    [InlineData("him")]
    [InlineData("her")]
    [InlineData("them")]
    [InlineData("himself")]
    [InlineData("herself")]
    [InlineData("yourself")]
    [InlineData("now")]
    [InlineData("help")]
    public void Two_pieces_are_enough_where_the_second_says_whom_or_when(string ending) => Assert.Equal(["strangle", ending], RunTogether.Part("strangle" + ending, Words));

    [Theory]
    [InlineData("helpknife", "help knife")]
    [InlineData("helpkill", "help kill")]
    [InlineData("helphit", null)]
    [InlineData("knifekill", null)]
    [InlineData("killknife", null)]
    [InlineData("killhelpknife", "kill help knife")]
    [InlineData("strangle", null)]
    [InlineData("helpstrangle", "help strangle")]
    [InlineData("isinmyup", null)]
    [InlineData("heishitme", "he is hit me")]
    [InlineData("abcxdefknife", "abc xdef knife")]
    [InlineData("knifeabcdefghijkl", "knife abcdefg hijkl")]
    [InlineData("zzknifekill", null)]
    [InlineData("knifezzkill", null)]
    [InlineData("knifekillzz", null)]
    [InlineData("hegonnakill", "he gonna kill")]
    [InlineData("knifezzknifezzknife", null)]
    [InlineData("helpabcdefghijklmn", "help abcdefghijklmn")]
    [InlineData("helpabcdefghijklmno", null)]
    public void It_is_parted_into_the_fewest_known_pieces_or_left(string word, string? pieces) => Assert.Equal(pieces?.Split(' '), RunTogether.Part(word, Words));

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_word_of_up_to_sixty_letters_is_parted(int letters, bool parted)
    {
        var word = string.Concat(Enumerable.Repeat("kill", 14)) + (letters == 60 ? "kill" : "knife");
        Assert.Equal(parted, RunTogether.Part(word, Words) is not null);
    }
}

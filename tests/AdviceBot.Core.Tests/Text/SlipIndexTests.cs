using AdviceBot.Core.Tests.Urgency;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Tests.Text;

/// <summary>Every word that is one slip away is among those that are found, whatever its letters hash to.</summary>
public sealed class SlipIndexTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly IReadOnlyList<string> Words = RealRules.Reader.Book.Lexicon.Words;
    private static readonly SlipIndex Index = new(Words);

    [Fact]
    public void A_word_is_found_by_itself_and_by_every_slip_in_it()
    {
        foreach (var (number, word) in Words.Index())
        {
            Assert.Contains(number, Index.Find(word));
            // Letters that come from the word and its place: all kinds of slips, and the same ones in every run.
            var letter = Letters[number % Letters.Length];
            for (var i = 0; i < word.Length; i++)
            {
                Assert.Contains(number, Index.Find(word.Remove(i, 1)));
                Assert.Contains(number, Index.Find(word.Insert(i, letter.ToString())));
                Assert.Contains(number, Index.Find(word[..i] + letter + word[(i + 1)..]));
                if (i > 0) Assert.Contains(number, Index.Find(word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..]));
            }
        }
    }

    [Fact]
    public void What_is_found_is_in_order_and_each_once_and_little_of_it_is_no_slip()
    {
        var found = Words.Select(word => Index.Find(word)).ToList();

        Assert.All(found, numbers => Assert.Equal(numbers.Distinct().Order(), numbers));
        Assert.InRange(found.Average(numbers => numbers.Count), 1, 20);
    }

    [Fact]
    public void An_index_of_no_words_finds_none() => Assert.Empty(new SlipIndex([]).Find("knife"));
}

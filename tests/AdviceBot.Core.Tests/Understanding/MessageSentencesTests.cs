using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>Each word of a message is looked up once; whichever sentences are then read together, it is as if they were all that was written.</summary>
public sealed class MessageSentencesTests
{
    private static readonly LexicalReader Reader = LexicalReader.Learn(
        ["my bank account was hacked", "my bank account is empty", "natwest rang me", "nat west rang me", "is nat west my bank", "he rang my bank", "he was at my door", "is my door safe", "empty bank"],
        new TeachingText { Kinds = new Dictionary<string, IReadOnlyList<string>> { ["bank"] = ["natwest", "nat west", "bank account"] } });

    // The third has no word; the second ends and the fifth begins with the halves of a name.
    private static readonly List<List<string>> Sentences = [.. new[] { "my bank account was hacked", "he rang my nat", "", "he was at my door my bank", "west is empty" }.Select(Reader.Words)];

    [Fact]
    public void Any_of_the_sentences_read_together_give_what_their_words_alone_give()
    {
        var message = new MessageSentences(Sentences, Reader.Space, encoder: null, new MessageMeanings());
        for (var chosen = 0; chosen < 1 << Sentences.Count; chosen++)
        {
            var numbers = Enumerable.Range(0, Sentences.Count).Where(number => (chosen & (1 << number)) != 0).ToList();
            var expected = Reader.Space.Vector([.. numbers.SelectMany(number => Sentences[number])]);

            var (actual, meaning) = message.Take(numbers);

            Assert.Null(meaning);
            Assert.Equal(expected.Indices.ToArray(), actual.Indices.ToArray());
            Assert.Equal(expected.Values.ToArray(), actual.Values.ToArray());
        }
    }

    [Fact]
    public void A_pair_of_words_counts_where_the_sentence_between_them_is_left_out()
    {
        var message = new MessageSentences(Sentences, Reader.Space, encoder: null, new MessageMeanings());
        var pair = Reader.Space.IndexOf("nat west");

        Assert.False(message.Whole.Vector.Has(pair));
        Assert.True(message.Take([1, 4]).Vector.Has(pair));
    }
}

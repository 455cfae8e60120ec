using System.Text;
using AdviceBot.Web.State;

namespace AdviceBot.Web.Tests.State;

/// <summary>What a state was before the last turn is held by its difference from what it is, and comes back as it was.</summary>
public sealed class StateBeforeTests
{
    private const string Now = """{"$type":"bag","record-1":{"LastTopicId":"romance-fraud","SeenSections":["money-sent"]},"answered":"BB352ACC0FAF1E80 12C84754DE5C9A46"}""";
    private const string Before = """{"$type":"bag","record-1":{"LastTopicId":"romance-fraud","SeenSections":[]},"answered":"BB352ACC0FAF1E80"}""";

    [Theory]
    [InlineData(Before, Now)]
    [InlineData(Now, Before)]
    [InlineData(Before, "")]
    [InlineData("", Now)]
    [InlineData("{", "{")]
    [InlineData("\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001", Now)]
    [InlineData("\u0001abc\u0001abcdefgh", "abcdefgh\u0001abc\u0001")]
    public void Any_state_comes_back_as_it_was(string before, string now) => Assert.Equal(before, ThereAndBack(before, now));

    [Fact]
    public void States_of_any_length_put_together_at_random_come_back_as_they_were()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var now = string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => Piece(random)));
            var before = string.Concat(Enumerable.Range(0, 100).Select(_ => random.Next(3) == 0 ? Piece(random) : Part(now, random)));
            Assert.Equal(before, ThereAndBack(before, now));
            Assert.Equal(now, ThereAndBack(now, now));
        }
    }

    [Fact]
    public void What_is_the_same_takes_next_to_nothing() => Assert.InRange(Shorten(Before, Now).Length, 1, Before.Length / 8);

    private static string Part(string text, Random random) => text[random.Next(text.Length)..] is var rest && random.Next(1, 400) is var length && length < rest.Length ? rest[..length] : text[^1..];

    private static string Piece(Random random) => random.Next(4) == 0 ? ((char)random.Next(1, 300)).ToString() : Now[random.Next(Now.Length)..];

    private static byte[] Shorten(string before, string now) => StateBefore.Shorten(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(now));

    private static string ThereAndBack(string before, string now) => Encoding.UTF8.GetString(StateBefore.Lengthen(Shorten(before, now), Encoding.UTF8.GetBytes(now)));
}

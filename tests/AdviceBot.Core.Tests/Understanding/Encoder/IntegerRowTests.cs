using AdviceBot.Core.Understanding.Encoder;

namespace AdviceBot.Core.Tests.Understanding.Encoder;

/// <summary>The bound that <see cref="IntegerRow"/> proves, tried on the worst rows and on many at random.</summary>
public sealed class IntegerRowTests
{
    // Two rows of this norm have products that sum to less than 2^31, however they lie.
    private const double MostSquares = 2147483647;

    private static readonly int[] Lengths = [1, 2, 15, 16, 17, 31, 256, 512, 1536, IntegerRow.Longest];

    [Fact]
    public void No_row_is_so_long_that_a_sum_of_products_leaves_32_bits()
    {
        foreach (var row in Rows()) Assert.InRange(Integers(row).Integers.Sum(value => (double)value * value), 0, MostSquares);
    }

    [Fact]
    public void Every_number_is_kept_to_half_an_integer()
    {
        foreach (var row in Rows())
        {
            var (integers, worth) = Integers(row);
            for (var i = 0; i < row.Length; i++) Assert.InRange(Math.Abs(row[i] - (integers[i] * (double)worth)) / worth, 0, 0.51);
        }
    }

    [Fact]
    public void A_long_row_uses_nearly_all_of_the_room_there_is()
    {
        var (integers, _) = Integers([.. Enumerable.Range(0, 512).Select(place => MathF.Sin(place))]);

        Assert.InRange(integers.Sum(value => (double)value * value), 0.99 * MostSquares, MostSquares);
    }

    [Theory]
    [InlineData(1f, 32767)]
    [InlineData(-1f, -32767)]
    [InlineData(65504f, 32767)]
    public void One_number_alone_is_the_largest_integer_and_never_beyond(float value, short expected) =>
        Assert.Equal([0, expected, 0], Integers([0, value, 0]).Integers);

    [Fact]
    public void Noughts_stay_noughts() => Assert.All(Integers(new float[512]).Integers, value => Assert.Equal(0, value));

    [Fact]
    public void The_worst_two_rows_sum_exactly()
    {
        // Equal rows have the largest sum of all; opposite ones the smallest.
        foreach (var row in Rows())
        {
            var integers = Integers(row).Integers;
            var (sum, exact) = (0, 0L);
            foreach (var value in integers)
            {
                sum = unchecked(sum + (value * value));
                exact += (long)value * value;
            }

            Assert.Equal(exact, sum);
        }
    }

    [Fact]
    public void A_row_beyond_the_proof_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Integers(new float[IntegerRow.Longest + 1]));

    private static (short[] Integers, float Worth) Integers(float[] row)
    {
        var integers = new short[row.Length];
        var worth = IntegerRow.Round(row, integers);
        Assert.True(float.IsFinite(worth) && worth > 0);
        return (integers, worth);
    }

    // All equal, one big beside small ones, one alone, alternating, just above and below a half, noughts, tiny, as large as a half float, and random ones of all sizes.
    private static IEnumerable<float[]> Rows()
    {
        var random = new Random(7);
        foreach (var length in Lengths)
        {
            float[] Row(Func<int, float> value) => [.. Enumerable.Range(0, length).Select(value)];
            yield return Row(_ => 1);
            yield return Row(_ => -0.3f);
            yield return Row(place => place == 0 ? 1000 : 0.01f);
            yield return Row(place => place == length - 1 ? -1 : 0);
            yield return Row(place => place % 2 == 0 ? 7 : -7);
            yield return Row(place => (place % 3) + 0.5f);
            yield return Row(_ => 0);
            yield return Row(_ => 65504);
            yield return Row(place => 1e-8f * place);
            for (var size = 1e-6f; size < 1e6f; size *= 10)
            {
                yield return Row(_ => (random.NextSingle() - 0.5f) * size);
                yield return Row(_ => MathF.Max(0, (random.NextSingle() - 0.9f) * size));
                yield return Row(_ => size / (random.NextSingle() + 0.001f));
            }
        }
    }
}

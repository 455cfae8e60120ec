using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Tests.Understanding;

/// <summary>Weights kept as half floats (IEEE 754 binary16) score as the rounded floats would, to the last bit.</summary>
public sealed class HalfWeightsTests
{
    // From the first infinite one on, a half stands for no number.
    private const int FirstInfinite = 0x7C00;

    [Fact]
    public void Every_half_float_there_is_widens_to_the_number_that_it_stands_for()
    {
        var halves = Enumerable.Range(0, FirstInfinite).SelectMany(bits => new[] { (ushort)bits, (ushort)(bits | 0x8000) }).Select(BitConverter.UInt16BitsToHalf).ToArray();
        var model = new SoftmaxModel(0, halves.Length);
        for (var place = 0; place < halves.Length; place++) model.Weights[place] = (float)halves[place];

        var scores = new float[model.Stride];
        HalfWeights.Of(model).Score(new SparseVector([], []), [], scores);

        Assert.Equal(halves.Select(half => (float)half), scores[..halves.Length]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(41)]
    [InlineData(128)]
    public void They_score_as_a_model_of_rounded_weights_does_before_and_after_they_are_stored(int classes)
    {
        var random = new Random(classes);
        var model = new SoftmaxModel(20, classes);
        foreach (ref var weight in model.Weights.AsSpan()) weight = random.NextSingle() - 0.5f;
        var weights = HalfWeights.Of(model);
        foreach (ref var weight in model.Weights.AsSpan()) weight = (float)(Half)weight;
        var (expected, scores) = (new float[model.Stride], new float[model.Stride]);
        model.Score(new SparseVector([1, 5, 18, 19], [0.3f, 0.7f, -0.2f, 0.11f]), expected);

        // The last two features of all, which are given apart.
        foreach (var asked in new[] { weights, Stored(weights) })
        {
            asked.Score(new SparseVector([1, 5], [0.3f, 0.7f]), [-0.2f, 0.11f], scores);
            Assert.Equal(expected[..classes], scores[..classes]);
        }
    }

    private static HalfWeights Stored(HalfWeights weights)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        weights.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return HalfWeights.Read(reader);
    }
}

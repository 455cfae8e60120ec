using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Tests.Understanding.Lexical;

public sealed class FeatureSetTests
{
    private static readonly FeatureSet Set = FeatureSet.Of([Vector(0, 63, 64), Vector(64, 130, 199)], 200);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(65, -1)]
    [InlineData(130, 3)]
    [InlineData(199, 4)]
    public void A_feature_has_its_place_among_those_of_the_set(int feature, int place) => Assert.Equal(place, Set.PlaceOf(feature));

    [Fact]
    public void What_is_not_in_the_set_is_left_out_of_a_text()
    {
        var kept = Set.Keep(Vector(1, 64, 100, 199));

        Assert.Equal([2, 4], kept.Indices.ToArray());
        Assert.Equal([64f, 199f], kept.Values.ToArray());
    }

    [Fact]
    public void A_text_that_is_all_in_the_set_keeps_its_values()
    {
        var kept = Set.Keep(Vector(0, 130));

        Assert.Equal([0, 3], kept.Indices.ToArray());
        Assert.Equal([0f, 130f], kept.Values.ToArray());
    }

    [Fact]
    public void A_stored_set_is_the_same()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) Set.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = FeatureSet.Read(reader);

        Assert.Equal(5, read.Count);
        Assert.Equal(Enumerable.Range(0, 200).Select(Set.PlaceOf), Enumerable.Range(0, 200).Select(read.PlaceOf));
    }

    private static SparseVector Vector(params int[] indices) => new(indices, [.. indices.Select(index => (float)index)]);
}

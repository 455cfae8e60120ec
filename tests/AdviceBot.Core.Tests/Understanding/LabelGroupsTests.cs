using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Tests.Understanding;

public sealed class LabelGroupsTests
{
    private const int Features = 12;

    [Fact]
    public void Labels_with_like_examples_stand_together() =>
        Assert.Equal(
            [[0, 2, 4], [1, 3, 5]],
            InOrder(LabelGroups.Cut([Example(0, 1, 2), Example(1, 8, 9), Example(2, 2, 3), Example(3, 9, 10), Example(4, 1, 3), Example(5, 8, 10)], Features, labels: 6, groups: 2)));

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(7, 3, 2, 3)]
    [InlineData(64, 5, 12, 13)]
    [InlineData(9, 9, 1, 1)]
    public void Groups_are_of_nearly_equal_size_and_hold_each_label_once(int labels, int groups, int least, int most)
    {
        var cut = LabelGroups.Cut([.. Enumerable.Range(0, labels).Select(label => Example(label, label % Features, label * 5 % Features))], Features, labels, groups);

        Assert.Equal(groups, cut.Count);
        Assert.All(cut, group => Assert.InRange(group.Length, least, most));
        Assert.Equal(Enumerable.Range(0, labels), cut.SelectMany(group => group).Order());
    }

    [Fact]
    public void A_label_without_examples_has_a_place_too() =>
        Assert.Equal([0, 1, 2], LabelGroups.Cut([Example(0, 1), Example(2, 5)], Features, labels: 3, groups: 2).SelectMany(group => group).Order());

    private static List<int[]> InOrder(IReadOnlyList<int[]> groups) => [.. groups.OrderBy(group => group[0])];

    private static TeachingExample Example(int label, params int[] features)
    {
        int[] indices = [.. features.Distinct().Order()];
        return new TeachingExample(new SparseVector(indices, [.. indices.Select(_ => 1f)]), label, 1, Against: false);
    }
}

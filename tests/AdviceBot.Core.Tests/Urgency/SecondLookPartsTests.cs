using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What the second look is made of: how a message is cut and described, how classes weigh, and how odds are told.</summary>
public class SecondLookPartsTests
{
    [Theory]
    [InlineData("4", "4")]
    [InlineData("3 3", "6")]
    [InlineData("4 4", "4 4")]
    [InlineData("4 3", "7")]
    [InlineData("4 3 4", "4 7")]
    [InlineData("30", "30")]
    [InlineData("31", "31")]
    [InlineData("33", "33")]
    [InlineData("34", "30 4")]
    [InlineData("29 5", "29 5")]
    [InlineData("64", "30 34")]
    public void A_message_is_cut_at_its_sentences_and_long_ones_by_length(string sentences, string parts) =>
        Assert.Equal(parts.Replace("34", "30 4", StringComparison.Ordinal), string.Join(' ', MessageParts.Of(Message(sentences)).Select(part => part.Length)));

    [Fact]
    public void Of_a_flood_the_first_thirty_and_the_last_ten_parts_are_read()
    {
        Assert.Equal(40, MessageParts.Of(Message(string.Join(' ', Enumerable.Repeat("4", 40)))).Count);
        var starts = MessageParts.Of(Message(string.Join(' ', Enumerable.Repeat("4", 50)))).Select(part => part.Start);
        Assert.Equal([.. Enumerable.Range(0, 30).Select(part => part * 4), .. Enumerable.Range(40, 10).Select(part => part * 4)], starts);
    }

    [Theory]
    [InlineData("5", "17", true)]
    [InlineData("5", "4", false)]
    [InlineData("17", "18", false)]
    [InlineData("4", "99", true)]
    [InlineData("18", "99", true)]
    [InlineData("99", "100", false)]
    [InlineData("100", "9999", true)]
    [InlineData("knife", "12", false)]
    public void A_number_is_a_young_age_a_number_or_much(string one, string other, bool alike) => Assert.Equal(alike, TextFeatures.OfWord(one) == TextFeatures.OfWord(other));

    [Theory]
    [InlineData("ab", 2)]
    [InlineData("ab cd", 5)]
    [InlineData("ab cd ef", 8)]
    [InlineData("abc", 2)]
    [InlineData("abcd", 3)]
    [InlineData("abcdef", 5)]
    [InlineData("ab ab", 4)]
    public void A_message_is_described_by_words_pairs_and_pieces(string text, int features)
    {
        var found = TextFeatures.Of(Tokens(text));
        Assert.Equal(features, found.Length);
        Assert.Equal(found.Distinct().Order(), found);
        Assert.All(found, bucket => Assert.InRange(bucket, 0, TextFeatures.Buckets - 1));
        Assert.All(text.Split(' '), word => Assert.Contains(TextFeatures.OfWord(word), found));
    }

    [Fact]
    public void The_order_of_words_matters_and_each_skips_one_at_most()
    {
        Assert.NotEqual(TextFeatures.Of(Tokens("ab cd")), TextFeatures.Of(Tokens("cd ab")));
        Assert.Equal(TextFeatures.Of(Tokens("ab")), TextFeatures.Of(Tokens("ab cd")).Intersect(TextFeatures.Of(Tokens("ab"))));
        Assert.Empty(TextFeatures.Of(Tokens("ab cd ef")).Except(TextFeatures.Of(Tokens("ab cd ef gh"))));
    }

    [Theory]
    [InlineData(1, UrgentTier.Serious)]
    [InlineData(2, UrgentTier.Child)]
    [InlineData(3, UrgentTier.Crisis)]
    [InlineData(4, UrgentTier.Emergency)]
    public void The_likeliest_tier_is_that_of_the_highest_score(int label, UrgentTier tier)
    {
        var scores = new float[5];
        scores[label] = 3;
        Assert.Equal(tier, ClassOdds.From(scores).Likeliest);
        Assert.Equal(label, UrgencyClasses.Of(tier));
        Assert.Equal(tier, UrgencyClasses.TierOf(label));
    }

    [Fact]
    public void Odds_are_logarithms_that_never_run_away_and_two_judges_are_heard_alike()
    {
        Assert.Equal(0, UrgencyClasses.Of(null));
        var even = ClassOdds.From(new float[5]);
        Assert.Equal(MathF.Log(4), even.Urgent, 4);
        Assert.Equal(MathF.Log(0.2f), even.Tiers.Crisis, 4);
        Assert.Equal(UrgentTier.Serious, even.Likeliest);
        var sure = ClassOdds.From([-100, -100, -100, -100, 100]);
        Assert.Equal((MathF.Log(1e6f), MathF.Log(1e-6f), MathF.Log(1e-6f), MathF.Log(1e-6f)), (sure.Urgent, sure.Tiers.Serious, sure.Tiers.Child, sure.Tiers.Crisis), new Near());
        var never = ClassOdds.From([100, -100, -100, -100, -100]);
        Assert.Equal(MathF.Log(1e-6f), never.Urgent, 4);
        Assert.Equal(MathF.Log(1e-6f), never.Tiers.Emergency, 4);
        var mean = even.With(sure);
        Assert.Equal((even.Urgent + sure.Urgent) / 2, mean.Urgent);
        Assert.Equal((even.Tiers.Emergency + sure.Tiers.Emergency) / 2, mean.Tiers.Emergency);
    }

    [Fact]
    public void Every_class_weighs_alike_softened_by_a_square_root()
    {
        SecondLookLesson[] lessons = [new([], 0), new([], 0), new([], 0), new([], 0), new([], 4)];
        Assert.Equal([0.5f, 0, 0, 0, 1], UrgencyClasses.Balance(lessons));
    }

    [Fact]
    public void Features_of_two_examples_or_more_weigh_by_how_rare_they_are()
    {
        var features = FeatureWeights.Learn([[3, 7], [3, 9], [3, 9, 11]]);
        Assert.Equal((2, 0, -1, 1, -1), (features.Count, features.IndexOf(3), features.IndexOf(7), features.IndexOf(9), features.IndexOf(11)));
        Assert.Equal((0f, MathF.Log(4f / 3)), (features.Rarity(0), features.Rarity(1)));
        var vector = features.Vector([3, 7, 9]);
        Assert.Equal([0, 1], vector.Indices.ToArray());
        Assert.Equal(1, vector.Values.ToArray()[1], 3);
        Assert.Empty(features.Vector([7]).Values.ToArray());
    }

    private static List<Token> Tokens(string text) => [.. text.Split(' ').Select(word => new Token(word, [], 0, 0, 0, IsFiller: false))];

    private static List<Token> Message(string sentences) =>
        [.. sentences.Split(' ').SelectMany((length, sentence) => Enumerable.Repeat(new Token("a", [], 0, 0, sentence, IsFiller: false), int.Parse(length, null)))];

    private sealed class Near : IEqualityComparer<(float, float, float, float)>
    {
        public bool Equals((float, float, float, float) one, (float, float, float, float) other) =>
            MathF.Abs(one.Item1 - other.Item1) + MathF.Abs(one.Item2 - other.Item2) + MathF.Abs(one.Item3 - other.Item3) + MathF.Abs(one.Item4 - other.Item4) < 1e-3f;

        public int GetHashCode((float, float, float, float) odds) => 0;
    }
}

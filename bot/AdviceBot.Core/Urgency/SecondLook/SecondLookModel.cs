using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Hears what no phrase foresees: a statistical second look, taught by messages.</summary>
internal sealed class SecondLookModel
{
    /// <summary>The class of ordinary messages; a tier's class is its number plus one.</summary>
    public const int Ordinary = 0;

    private const int Classes = 5;
    private const int MostWords = 3;
    private static readonly TrainingSettings Settings = new(Rounds: 8, Step: 0.4f, Shrink: 0.02f);

    private readonly SoftmaxModel _model;
    private readonly FeatureWeights _features;

    private SecondLookModel(SoftmaxModel model, FeatureWeights features)
    {
        _model = model;
        _features = features;
    }

    /// <summary>Learns. Equal examples give an equal model.</summary>
    /// <param name="examples">Messages as words, and their classes.</param>
    /// <returns>The model.</returns>
    public static SecondLookModel Train(IReadOnlyList<(List<Token> Tokens, int Class)> examples)
    {
        var buckets = examples.Select(example => TextFeatures.Of(example.Tokens)).ToList();
        var features = new FeatureWeights(buckets);
        var weights = Balance(examples);
        var teaching = examples.Select((example, place) => new TeachingExample(features.Vector(buckets[place]), example.Class, weights[example.Class], Against: false));
        return new SecondLookModel(SoftmaxTrainer.Fit([.. teaching], features.Count, Classes, Settings), features);
    }

    /// <summary>The class of a tier.</summary>
    /// <param name="tier">The tier; null for an ordinary message.</param>
    /// <returns>Its number.</returns>
    public static int ClassOf(UrgentTier? tier) => tier is { } known ? (int)known + 1 : Ordinary;

    /// <summary>Looks at a message.</summary>
    /// <param name="tokens">Its words.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult Look(IReadOnlyList<Token> tokens)
    {
        Span<float> scores = stackalloc float[_model.Stride];
        _model.Score(_features.Vector(TextFeatures.Of(tokens)), scores);
        SoftmaxModel.Normalise(scores[..Classes]);
        var likeliest = Ordinary + 1;
        for (var label = likeliest + 1; label < Classes; label++)
        {
            if (scores[label] > scores[likeliest]) likeliest = label;
        }

        return new SecondLookResult((UrgentTier)(likeliest - 1), 1 - scores[Ordinary], Telling(tokens, likeliest));
    }

    private string[] Telling(IReadOnlyList<Token> tokens, int label) =>
    [
        .. tokens.Select(token => token.Text).Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Weight: Lean(word, label)))
            .Where(item => item.Weight > 0)
            .OrderByDescending(item => item.Weight)
            .Take(MostWords)
            .Select(item => item.Word),
    ];

    private float Lean(string word, int label)
    {
        if (_features.Find(TextFeatures.OfWord(word)) is not { } feature) return 0;
        var row = _model.Row(feature.Index);
        return feature.Rarity * (row[label] - row[Ordinary]);
    }

    // Ordinary messages are many; each class weighs alike, softened by a square root.
    private static float[] Balance(IReadOnlyList<(List<Token> Tokens, int Class)> examples)
    {
        var counts = new int[Classes];
        foreach (var example in examples) counts[example.Class]++;
        return [.. counts.Select(count => count == 0 ? 0 : MathF.Sqrt(examples.Count / (float)(Classes * count)))];
    }
}

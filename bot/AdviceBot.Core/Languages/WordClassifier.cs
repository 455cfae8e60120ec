using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Languages;

/// <summary>A word that teaches.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Class">Which of the script's languages it belongs to.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct TeachingWord(string Text, int Class, float Weight);

/// <summary>Says how likely a word of one script is in each of its languages. Safe for many threads.</summary>
internal sealed class WordClassifier
{
    private static readonly TrainingSettings Settings = new(Rounds: 10, Step: 0.6f, Shrink: 0.002f);

    private readonly WordFeatures _features = new();
    private readonly SoftmaxModel _model;
    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);

    /// <summary>Learns the words.</summary>
    /// <param name="words">The words; one may stand in several classes.</param>
    /// <param name="classes">How many classes there are.</param>
    public WordClassifier(IReadOnlyList<TeachingWord> words, int classes)
    {
        var examples = words.Select(word => new TeachingExample(_features.Vector(word.Text), word.Class, word.Weight, Against: false)).ToList();
        _features.Freeze();
        _model = SoftmaxTrainer.Fit(examples, _features.Count, classes, Settings);
        foreach (var word in words) _known.TryAdd(word.Text, Compute(word.Text));
    }

    /// <summary>The logarithm of each class's probability, given the word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>One number a class, 0 at most.</returns>
    public ReadOnlySpan<float> LogProbabilities(string word) => _known.TryGetValue(word, out var known) ? known : Compute(word);

    private float[] Compute(string word)
    {
        var padded = new float[_model.Stride];
        _model.Score(_features.Vector(word), padded);
        var scores = padded[.._model.Classes];
        SoftmaxModel.Normalise(scores);
        for (var i = 0; i < scores.Length; i++) scores[i] = MathF.Log(MathF.Max(scores[i], 1e-6f));
        return scores;
    }
}

using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Languages;

/// <summary>A word that teaches.</summary>
/// <param name="Text">The word in lower case.</param>
/// <param name="Class">Which of the script's languages it belongs to.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct TeachingWord(string Text, int Class, float Weight);

/// <summary>Says how likely a word of one script is in each of its languages. Safe for many threads.</summary>
internal sealed class WordClassifier
{
    private const float Least = 1e-6f;
    private static readonly TrainingSettings Settings = new(Rounds: 10, Step: 0.6f, Shrink: 0.002f);

    private readonly WordFeatures _features;
    private readonly ClassWeights _model;

    // What was taught is not worked out again: the places of the words in one row of numbers.
    private readonly NameTable _known;
    private readonly float[] _ofKnown;

    private WordClassifier(WordFeatures features, ClassWeights model, NameTable known, float[] ofKnown)
    {
        _features = features;
        _model = model;
        _known = known;
        _ofKnown = ofKnown;
    }

    /// <summary>Learns the words.</summary>
    /// <param name="words">The words; one may stand in several classes.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <returns>The classifier.</returns>
    public static WordClassifier Learn(IReadOnlyList<TeachingWord> words, int classes)
    {
        var features = new WordFeatures();
        var examples = words.Select(word => new TeachingExample(features.Vector(word.Text), word.Class, word.Weight, Against: false)).ToList();
        features.Freeze();
        var model = ClassWeights.Of(SoftmaxTrainer.Fit(examples, features.Count, classes, Settings));
        string[] known = [.. words.Select(word => word.Text).Distinct(StringComparer.Ordinal)];
        var classifier = new WordClassifier(features, model, NameTable.Of(known), new float[known.Length * classes]);
        for (var place = 0; place < known.Length; place++) classifier.Compute(known[place]).CopyTo(classifier.OfKnown(place));
        return classifier;
    }

    /// <summary>Reads a classifier.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The classifier, which says the same as the one that was written.</returns>
    public static WordClassifier Read(BinaryReader stored)
    {
        var features = WordFeatures.Read(stored);
        var model = ClassWeights.Read(stored);
        var known = NameTable.Read(stored);
        var ofKnown = new float[known.Count * model.Classes];
        stored.ReadAll(ofKnown.AsSpan());
        return new WordClassifier(features, model, known, ofKnown);
    }

    /// <summary>Writes the classifier.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        _features.Write(stored);
        _model.Write(stored);
        _known.Write(stored);
        stored.WriteAll<float>(_ofKnown);
    }

    /// <summary>The logarithm of each class's probability, given the word.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>One number a class, 0 at most.</returns>
    public ReadOnlySpan<float> LogProbabilities(string word) => _known.Find(word) is >= 0 and var place ? OfKnown(place) : Compute(word);

    private Span<float> OfKnown(int place) => _ofKnown.AsSpan(place * _model.Classes, _model.Classes);

    private Span<float> Compute(string word)
    {
        var scores = new float[_model.Classes];
        _model.Score(_features.Vector(word), scores);
        SoftmaxModel.Normalise(scores);
        foreach (ref var score in scores.AsSpan()) score = MathF.Log(MathF.Max(score, Least));
        return scores;
    }
}

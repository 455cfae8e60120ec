using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>What words, pairs of words and pieces of words say about urgency.</summary>
internal sealed class WordsModel
{
    private static readonly TrainingSettings Settings = new(Rounds: 8, Step: 0.4f, Shrink: 0.02f);

    private readonly ClassWeights _model;
    private readonly FeatureWeights _features;

    private WordsModel(ClassWeights model, FeatureWeights features)
    {
        _model = model;
        _features = features;
    }

    /// <summary>Learns. Equal lessons give an equal model.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <returns>The model.</returns>
    public static WordsModel Train(IReadOnlyList<SecondLookLesson> lessons)
    {
        var buckets = lessons.Select(lesson => TextFeatures.Of(lesson.Words)).ToList();
        var features = FeatureWeights.Learn(buckets);
        var weights = UrgencyClasses.Balance(lessons);
        var teaching = lessons.Select((lesson, place) => new TeachingExample(features.Vector(buckets[place]), lesson.Class, weights[lesson.Class], Against: false));
        return new WordsModel(ClassWeights.Of(SoftmaxTrainer.Fit([.. teaching], features.Count, UrgencyClasses.Count, Settings)), features);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>The model, which judges as the one that was written.</returns>
    public static WordsModel Read(BinaryReader stored)
    {
        var features = FeatureWeights.Read(stored);
        return new WordsModel(ClassWeights.Read(stored), features);
    }

    /// <summary>Writes the model.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        _features.Write(stored);
        _model.Write(stored);
    }

    /// <summary>Judges words.</summary>
    /// <param name="words">The words.</param>
    /// <returns>How likely each class is.</returns>
    public ClassOdds Judge(IReadOnlyList<Token> words)
    {
        Span<float> scores = stackalloc float[_model.Classes];
        _model.Score(_features.Vector(TextFeatures.Of(words)), scores);
        return ClassOdds.From(scores);
    }

    /// <summary>How many words were learnt, whatever they say.</summary>
    /// <param name="words">The words.</param>
    /// <returns>Their number.</returns>
    public int Known(List<Token> words) => words.Count(word => _features.IndexOf(TextFeatures.OfWord(word.Text)) >= 0);

    /// <summary>How much a word alone speaks for a class.</summary>
    /// <param name="word">The word.</param>
    /// <param name="label">The class.</param>
    /// <returns>More than nought where it does.</returns>
    public float Lean(string word, int label)
    {
        if (_features.IndexOf(TextFeatures.OfWord(word)) is not (>= 0 and var feature)) return 0;
        var row = _model.Row(feature);
        return _features.Rarity(feature) * (row[label] - row[UrgencyClasses.Ordinary]);
    }
}

using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>Learns the weights of a <see cref="TextModel"/>.</summary>
/// <param name="lessons">The lessons as read.</param>
/// <param name="most">How many classes one model tells apart; see <see cref="LabelTree"/>.</param>
internal sealed class TextModelTrainer(LessonTexts lessons, int most)
{
    private const float PageWeight = 0.3f;

    private static readonly TrainingSettings WordsOnly = new(Rounds: 12, Step: 0.5f, Shrink: 0);
    private static readonly TrainingSettings WithMeaning = new(Rounds: 12, Step: 0.3f, Shrink: 0);

    /// <summary>Learns from words.</summary>
    /// <returns>The weights.</returns>
    public LabelTree Learn() => Fit(lessons.Vectors, lessons.Reader.Space.Size, WordsOnly);

    /// <summary>Learns from words and meaning.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <returns>The weights; those of the meaning's numbers are the last.</returns>
    public LabelTree LearnMeaning(EncoderLesson encoder)
    {
        var words = lessons.Reader.Space.Size;
        var vectors = new SparseVector[lessons.Vectors.Count];
        Parallel.For(0, vectors.Length, AllCores.Options, index =>
            vectors[index] = Join(lessons.Vectors[index], TextModel.Loud(Rounded(TextModel.Meaning(lessons.Sentences[index], encoder.Cache, encoder.Encoder))), words));
        return Fit(vectors, words + SentenceEncoder.Dimensions, WithMeaning);
    }

    private LabelTree Fit(IReadOnlyList<SparseVector> vectors, int features, TrainingSettings settings)
    {
        var examples = lessons.Lessons.All.Select((lesson, index) => new TeachingExample(
            vectors[index],
            lesson.Class,
            lesson.Kind == LessonKind.Page ? PageWeight : 1,
            Against: lesson.Kind == LessonKind.Not)).ToList();
        return LabelTreeTrainer.Fit(examples, features, lessons.Lessons.Classes, settings, most);
    }

    // As half floats round; the settings were found with meanings that were kept so.
    private static float[] Rounded(float[] values)
    {
        foreach (ref var value in values.AsSpan()) value = (float)(Half)value;
        return values;
    }

    private static SparseVector Join(SparseVector words, float[] meaning, int offset)
    {
        var indices = new int[words.Count + meaning.Length];
        var values = new float[indices.Length];
        words.Indices.CopyTo(indices);
        words.Values.CopyTo(values);
        for (var i = 0; i < meaning.Length; i++) indices[words.Count + i] = offset + i;
        meaning.CopyTo(values, words.Count);
        return new SparseVector(indices, values);
    }
}

using System.Numerics.Tensors;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>
/// What words, and with an encoder what meaning, say about a text: one logistic regression over words, pairs of words, letter runs and
/// the 512 numbers of the sentence encoder.
/// </summary>
internal sealed class TextModel
{
    /// <summary>How many sentences of a text are read.</summary>
    public const int MostParts = 40;

    private const float PageWeight = 0.3f;

    // Found by cross-validation: how loud meaning is beside words, and how near to the most telling sentence another must come to be read.
    private const float MeaningWeight = 2.5f;
    private const float LeastRelevance = 0.7f;
    private const float RelevantShare = 0.9f;

    private static readonly TrainingSettings WordsOnly = new(Rounds: 12, Step: 0.5f, Shrink: 0);
    private static readonly TrainingSettings WithMeaning = new(Rounds: 12, Step: 0.3f, Shrink: 0);

    private readonly SentenceEncoder? _encoder;
    private readonly SoftmaxModel _model;

    private TextModel(LessonTexts lessons, SentenceEncoder? encoder, SoftmaxModel model)
    {
        Reader = lessons.Reader;
        _encoder = encoder;
        _model = model;
    }

    /// <summary>Turns texts into words and their features.</summary>
    public LexicalReader Reader { get; }

    /// <summary>Whether the model reads meaning too.</summary>
    public bool ReadsMeaning => _encoder is not null;

    /// <summary>Learns from words.</summary>
    /// <param name="lessons">The lessons as read.</param>
    /// <param name="key">The hash of them.</param>
    /// <param name="stored">The weights that were learnt last.</param>
    /// <returns>The model; the stored one, where it was learnt from these very lessons.</returns>
    public static TextModel Learn(LessonTexts lessons, UInt128 key, StoredModel stored)
    {
        var features = lessons.Reader.Space.Size;
        return new TextModel(lessons, null, stored.GetOrAdd(key, features, lessons.Lessons.Classes, () => Fit(lessons.Lessons, lessons.Vectors, features, WordsOnly)));
    }

    /// <summary>Learns from words and meaning.</summary>
    /// <param name="lessons">The lessons as read.</param>
    /// <param name="key">The hash of them and the encoder.</param>
    /// <param name="stored">The weights that were learnt last.</param>
    /// <param name="encoder">The encoder.</param>
    /// <returns>The model; the stored one, where it was learnt from these very lessons.</returns>
    public static TextModel LearnMeaning(LessonTexts lessons, UInt128 key, StoredModel stored, EncoderLesson encoder)
    {
        var words = lessons.Reader.Space.Size;
        var features = words + SentenceEncoder.Dimensions;
        return new TextModel(lessons, encoder.Encoder, stored.GetOrAdd(key, features, lessons.Lessons.Classes, () =>
        {
            var vectors = new SparseVector[lessons.Vectors.Count];
            Parallel.For(0, vectors.Length, AllCores.Options, index => vectors[index] = Join(lessons.Vectors[index], ToLength(Rounded(Meaning(lessons.Sentences[index], encoder.Cache, encoder.Encoder)), MeaningWeight), words));
            return Fit(lessons.Lessons, vectors, features, WithMeaning);
        }));
    }

    private static SoftmaxModel Fit(Lessons lessons, IReadOnlyList<SparseVector> vectors, int features, TrainingSettings settings)
    {
        var examples = lessons.All.Select((lesson, index) => new TeachingExample(
            vectors[index],
            lesson.Class,
            lesson.Kind == LessonKind.Page ? PageWeight : 1,
            Against: lesson.Kind == LessonKind.Not)).ToList();
        return SoftmaxTrainer.Fit(examples, features, lessons.Classes, settings);
    }

    /// <summary>
    /// Scores the classes for a message. A long one is read sentence by sentence first, and mostly those are weighed that seem to be
    /// about any topic: the complaint is often one sentence in ten.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <returns>The message as it was read, with a score for each class.</returns>
    public ReadText Read(string text)
    {
        var sentences = Sentences.Split(text, MostParts).ConvertAll(Reader.Words);
        var parts = new MessageSentences(sentences, Reader.Space, _encoder);
        var whole = parts.Whole;
        var scores = Score(whole);
        if (sentences.Count > 1) Sharpen(scores, parts);
        return new ReadText(parts.Words, parts.Features, whole.Vector, whole.Meaning, scores);
    }

    private void Sharpen(float[] whole, MessageSentences parts)
    {
        var relevance = Enumerable.Range(0, parts.Count).Select(part => Relevance(Score(parts.Take([part])))).ToList();
        var least = LeastRelevance * relevance.Max();
        var kept = Enumerable.Range(0, parts.Count).Where(part => relevance[part] >= least).ToList();
        if (kept.Count == parts.Count) return;

        var relevant = Score(parts.Take(kept));
        for (var i = 0; i < whole.Length; i++) whole[i] = ((1 - RelevantShare) * whole[i]) + (RelevantShare * relevant[i]);
    }

    /// <summary>How much a feature speaks for a class, against the mean of all classes.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="class">The class.</param>
    /// <returns>The weight.</returns>
    public float Leaning(int feature, int @class)
    {
        var row = _model.Row(feature)[.._model.Classes];
        return row[@class] - (TensorPrimitives.Sum<float>(row) / row.Length);
    }

    /// <summary>The meaning of a lesson.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="cache">The embeddings that there are.</param>
    /// <param name="encoder">Encodes what is missing.</param>
    /// <returns>The mean of its sentences, of length 1.</returns>
    public static float[] Meaning(string[] sentences, EmbeddingCache cache, SentenceEncoder encoder)
    {
        var sum = new float[SentenceEncoder.Dimensions];
        foreach (var sentence in sentences) TensorPrimitives.Add(sum, cache.Get(sentence, encoder), sum);
        return ToLength(sum, 1);
    }

    // As half floats round; the settings were found with meanings that were kept so.
    private static float[] Rounded(float[] values)
    {
        foreach (ref var value in values.AsSpan()) value = (float)(Half)value;
        return values;
    }

    /// <summary>Scales a meaning.</summary>
    /// <param name="values">The meaning.</param>
    /// <param name="length">The length that it gets.</param>
    /// <returns>The scaled meaning; nought stays nought.</returns>
    public static float[] ToLength(float[] values, float length)
    {
        var scaled = new float[values.Length];
        var norm = TensorPrimitives.Norm<float>(values);
        if (norm > 0) TensorPrimitives.Multiply(values, length / norm, scaled);
        return scaled;
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

    private float[] Score((SparseVector Vector, float[]? Meaning) text)
    {
        var scores = new float[_model.Stride];
        _model.Score(text.Vector, text.Meaning is null ? [] : ToLength(text.Meaning, MeaningWeight), scores);
        return scores[.._model.Classes];
    }

    // The last class is the outside.
    private static float Relevance(float[] scores)
    {
        SoftmaxModel.Normalise(scores);
        return 1 - scores[^1];
    }
}

/// <summary>A message as it was read.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Features">The known features of its words.</param>
/// <param name="Vector">The features of its words.</param>
/// <param name="Meaning">Its meaning, of length 1; null where only words are read.</param>
/// <param name="Scores">A score for each class.</param>
internal sealed record ReadText(List<string> Words, List<FoundFeature> Features, SparseVector Vector, float[]? Meaning, float[] Scores);

using System.Numerics.Tensors;
using AdviceBot.Core.Understanding.Encoder;
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

    private TextModel(LexicalReader reader, SentenceEncoder? encoder, SoftmaxModel model, IReadOnlyList<LessonText> lessons)
    {
        Reader = reader;
        _encoder = encoder;
        _model = model;
        Lessons = lessons;
    }

    /// <summary>Turns texts into words and their features.</summary>
    public LexicalReader Reader { get; }

    /// <summary>Whether the model reads meaning too.</summary>
    public bool ReadsMeaning => _encoder is not null;

    /// <summary>The words and features of each lesson, in the order of the lessons.</summary>
    public IReadOnlyList<LessonText> Lessons { get; }

    /// <summary>Learns from lessons.</summary>
    /// <param name="lessons">The lessons as read.</param>
    /// <param name="encoder">The encoder, or null for words only.</param>
    /// <returns>The model; the stored one, where it was learnt from these very lessons.</returns>
    public static TextModel Learn(LessonTexts lessons, EncoderLesson? encoder)
    {
        var texts = new LessonText[lessons.Words.Count];
        Parallel.For(0, texts.Length, index => texts[index] = new LessonText(
            lessons.Words[index], lessons.Vectors[index], encoder is null ? null : ToHalf(Meaning(lessons.Sentences[index], encoder))));
        var space = lessons.Reader.Space;
        var model = encoder is null
            ? Fit(lessons.Lessons, texts, space, WordsOnly)
            : encoder.Model.GetOrAdd(StoredModel.KeyOf(lessons, WithMeaning), space.Size + SentenceEncoder.Dimensions, lessons.Lessons.Classes, () => Fit(lessons.Lessons, texts, space, WithMeaning));
        return new TextModel(lessons.Reader, encoder?.Encoder, model, texts);
    }

    private static SoftmaxModel Fit(Lessons lessons, LessonText[] texts, FeatureSpace space, TrainingSettings settings)
    {
        var examples = lessons.All.Select((lesson, index) => new TeachingExample(
            texts[index].Meaning is { } meaning ? Join(texts[index].Vector, ToLength(ToSingle(meaning), MeaningWeight), space.Size) : texts[index].Vector,
            lesson.Class,
            lesson.Kind == LessonKind.Page ? PageWeight : 1,
            Against: lesson.Kind == LessonKind.Not)).ToList();
        var features = space.Size + (texts.Length > 0 && texts[0].Meaning is not null ? SentenceEncoder.Dimensions : 0);
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
        var parts = Sentences.Split(text, MostParts).ConvertAll(part => ReadPart(Reader.Words(part)));
        List<string> words = [.. parts.SelectMany(part => part.Words)];
        return new ReadText(words, Reader.Space.Vector(words), Meaning(parts), Score(parts));
    }

    private float[] Score(List<Part> parts)
    {
        var whole = ScoreParts(parts);
        if (parts.Count < 2) return whole;

        var relevance = parts.ConvertAll(part => Relevance(ScoreParts([part])));
        var least = LeastRelevance * relevance.Max();
        var kept = parts.Where((_, index) => relevance[index] >= least).ToList();
        if (kept.Count == parts.Count) return whole;

        var relevant = ScoreParts(kept);
        for (var i = 0; i < whole.Length; i++) whole[i] = ((1 - RelevantShare) * whole[i]) + (RelevantShare * relevant[i]);
        return whole;
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

    private static float[] Meaning(string[] sentences, EncoderLesson encoder)
    {
        var sum = new float[SentenceEncoder.Dimensions];
        foreach (var sentence in sentences) TensorPrimitives.Add(sum, encoder.Cache.Get(sentence, encoder.Encoder), sum);
        return ToLength(sum, 1);
    }

    private static Half[] ToHalf(float[] values)
    {
        var halves = new Half[values.Length];
        TensorPrimitives.ConvertToHalf(values, halves);
        return halves;
    }

    private static float[] ToSingle(Half[] halves)
    {
        var values = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, values);
        return values;
    }

    private static float[] ToLength(float[] values, float length)
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

    private Part ReadPart(List<string> words)
    {
        if (_encoder is null) return new Part(words, null);
        var embedding = new float[SentenceEncoder.Dimensions];
        _encoder.TryEncode(string.Join(' ', words), embedding);
        return new Part(words, embedding);
    }

    private float[]? Meaning(List<Part> parts)
    {
        if (_encoder is null) return null;
        var sum = new float[SentenceEncoder.Dimensions];
        foreach (var part in parts) TensorPrimitives.Add(sum, part.Embedding, sum);
        return ToLength(sum, 1);
    }

    private float[] ScoreParts(List<Part> parts)
    {
        var vector = Reader.Space.Vector(parts.Count == 1 ? parts[0].Words : parts.SelectMany(part => part.Words).ToList());
        if (Meaning(parts) is { } meaning) vector = Join(vector, ToLength(meaning, MeaningWeight), Reader.Space.Size);

        var scores = new float[_model.Stride];
        _model.Score(vector, scores);
        return scores[.._model.Classes];
    }

    // The last class is the outside.
    private static float Relevance(float[] scores)
    {
        SoftmaxModel.Normalise(scores);
        return 1 - scores[^1];
    }

    private readonly record struct Part(List<string> Words, float[]? Embedding);
}

/// <summary>A lesson as it is read.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Vector">The features of its words.</param>
/// <param name="Meaning">Its meaning, of length 1; null where only words are read. There are thousands of lessons, hence half floats.</param>
internal sealed record LessonText(List<string> Words, SparseVector Vector, Half[]? Meaning)
{
    /// <summary>How like the lesson is in meaning, from -1 to 1.</summary>
    /// <param name="meaning">A meaning of length 1.</param>
    /// <returns>The cosine; nought where the lesson's meaning was not read.</returns>
    public float LikenessTo(float[] meaning)
    {
        if (Meaning is null) return 0;
        Span<float> values = stackalloc float[SentenceEncoder.Dimensions];
        TensorPrimitives.ConvertToSingle(Meaning, values);
        return TensorPrimitives.Dot(meaning, values);
    }
}

/// <summary>A message as it was read.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Vector">The features of its words.</param>
/// <param name="Meaning">Its meaning, of length 1; null where only words are read.</param>
/// <param name="Scores">A score for each class.</param>
internal sealed record ReadText(List<string> Words, SparseVector Vector, float[]? Meaning, float[] Scores);

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

    // Found by cross-validation: how loud meaning is beside words, and how near to the most telling sentence another must come to be read.
    private const float MeaningWeight = 2.5f;
    private const float LeastRelevance = 0.7f;

    private readonly SentenceEncoder? _encoder;
    private readonly LabelTree _tree;

    private TextModel(LessonTexts lessons, SentenceEncoder? encoder, LabelTree tree)
    {
        Reader = lessons.Reader;
        _encoder = encoder;
        _tree = tree;
    }

    /// <summary>Turns texts into words and their features.</summary>
    public LexicalReader Reader { get; }

    /// <summary>Whether the model reads meaning too.</summary>
    public bool ReadsMeaning => _encoder is not null;

    /// <summary>Learns from words.</summary>
    /// <param name="lessons">The lessons as read.</param>
    /// <param name="key">The hash of them.</param>
    /// <param name="stored">The weights that were learnt last.</param>
    /// <param name="most">How many classes one model tells apart.</param>
    /// <returns>The model; the stored one, where it was learnt from these very lessons.</returns>
    public static TextModel Learn(LessonTexts lessons, string key, StoredModel stored, int most) =>
        new(lessons, null, stored.GetOrAdd(key, new TextModelTrainer(lessons, most).Learn));

    /// <summary>Learns from words and meaning.</summary>
    /// <param name="lessons">The lessons as read.</param>
    /// <param name="key">The hash of them and the encoder.</param>
    /// <param name="stored">The weights that were learnt last.</param>
    /// <param name="encoder">The encoder.</param>
    /// <param name="most">How many classes one model tells apart.</param>
    /// <returns>The model; the stored one, where it was learnt from these very lessons.</returns>
    public static TextModel LearnMeaning(LessonTexts lessons, string key, StoredModel stored, EncoderLesson encoder, int most) =>
        new(lessons, encoder.Encoder, stored.GetOrAdd(key, () => new TextModelTrainer(lessons, most).LearnMeaning(encoder)));

    /// <summary>
    /// Scores the classes for a message. A long one is read sentence by sentence first, and mostly those are weighed that seem to be
    /// about any topic: the complaint is often one sentence in ten.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="known">The meanings of its sentences that are known already; null where none are.</param>
    /// <returns>The message as it was read, with the scores.</returns>
    public ReadText Read(string text, MessageMeanings? known)
    {
        var sentences = Sentences.Split(text, MostParts).ConvertAll(Reader.Words);
        var parts = new MessageSentences(sentences, Reader.Space, _encoder, known ?? new MessageMeanings());
        var whole = parts.Whole;
        var message = new ScoredMessage(Text(whole), sentences.Count > 1 ? Focus(parts) : null);
        return new ReadText(parts.Words, parts.Features, whole.Vector, whole.Meaning, _tree.Score(message));
    }

    private ScoredText? Focus(MessageSentences parts)
    {
        var relevance = Enumerable.Range(0, parts.Count).Select(part => _tree.Relevance(Text(parts.Take([part])))).ToList();
        var least = LeastRelevance * relevance.Max();
        var kept = Enumerable.Range(0, parts.Count).Where(part => relevance[part] >= least).ToList();
        return kept.Count == parts.Count ? null : Text(parts.Take(kept));
    }

    /// <summary>How much a feature speaks for a topic, against the mean of those that it is told apart from.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="topic">The topic.</param>
    /// <returns>The weight.</returns>
    public float Leaning(int feature, int topic) => _tree.Leaning(feature, topic);

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

    /// <summary>Makes a meaning as loud as it is beside words.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <returns>Its numbers as features.</returns>
    public static float[] Loud(float[] meaning) => ToLength(meaning, MeaningWeight);

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

    private static ScoredText Text((SparseVector Vector, float[]? Meaning) text) => new(text.Vector, text.Meaning is null ? [] : Loud(text.Meaning));
}

/// <summary>A message as it was read.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Features">The known features of its words.</param>
/// <param name="Vector">The features of its words.</param>
/// <param name="Meaning">Its meaning, of length 1; null where only words are read.</param>
/// <param name="Scores">The scores of the topics that come into question, and of the outside.</param>
internal sealed record ReadText(List<string> Words, List<FoundFeature> Features, SparseVector Vector, float[]? Meaning, LabelScores Scores);

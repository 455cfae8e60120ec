using System.Numerics.Tensors;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Understanding.Lexical;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>What the meaning of sentences, whatever their words, says about urgency.</summary>
internal sealed class MeaningModel
{
    // Found by cross-validation, as are the settings: how loud 512 numbers of length 1 must be to be learnt in few rounds.
    private const float Loudness = 2;
    private static readonly TrainingSettings Settings = new(Rounds: 8, Step: 0.3f, Shrink: 0.02f);
    private static readonly int[] AllDimensions = [.. Enumerable.Range(0, SentenceEncoder.Dimensions)];

    private readonly ClassWeights _model;
    private readonly SentenceEncoder _encoder;

    private MeaningModel(ClassWeights model, SentenceEncoder encoder)
    {
        _model = model;
        _encoder = encoder;
    }

    /// <summary>Learns. Equal lessons give an equal model.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="encoder">The encoder, with the meanings that are known already.</param>
    /// <returns>The model.</returns>
    public static MeaningModel Train(IReadOnlyList<SecondLookLesson> lessons, EncoderLesson encoder)
    {
        var weights = UrgencyClasses.Balance(lessons);
        var examples = new TeachingExample[lessons.Count];
        Parallel.For(0, examples.Length, AllCores.Options, index =>
        {
            var lesson = lessons[index];
            var parts = MessageParts.Of(lesson.Words).ConvertAll(part => encoder.Cache.Get(Text(lesson.Words, part), encoder.Encoder));
            examples[index] = new TeachingExample(Vector(parts), lesson.Class, weights[lesson.Class], Against: false);
        });
        return new MeaningModel(ClassWeights.Of(SoftmaxTrainer.Fit(examples, SentenceEncoder.Dimensions, UrgencyClasses.Count, Settings)), encoder.Encoder);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <param name="encoder">The encoder that it was learnt with.</param>
    /// <returns>The model, which judges as the one that was written.</returns>
    public static MeaningModel Read(BinaryReader stored, SentenceEncoder encoder) => new(ClassWeights.Read(stored), encoder);

    /// <summary>Writes the model.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored) => _model.Write(stored);

    /// <summary>Reads the meanings of the parts of a message, all at once.</summary>
    /// <param name="words">The message.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="known">The meanings that are known already; those of the parts join them.</param>
    /// <returns>The meaning of each; nought where there is nothing to read.</returns>
    public List<float[]> Read(IReadOnlyList<Token> words, List<(int Start, int Length)> parts, MessageMeanings known) =>
        [.. known.Read(_encoder, parts.ConvertAll(part => Text(words, part))).Chunk(SentenceEncoder.Dimensions)];

    /// <summary>Judges the meaning of parts together.</summary>
    /// <param name="parts">Their meanings.</param>
    /// <returns>How likely each class is.</returns>
    public ClassOdds Judge(IReadOnlyList<float[]> parts)
    {
        Span<float> scores = stackalloc float[_model.Classes];
        _model.Score(Vector(parts), scores);
        return ClassOdds.From(scores);
    }

    private static string Text(IReadOnlyList<Token> words, (int Start, int Length) part) =>
        string.Join(' ', Enumerable.Range(part.Start, part.Length).Select(place => words[place].Text));

    private static SparseVector Vector(IReadOnlyList<float[]> parts)
    {
        var sum = new float[SentenceEncoder.Dimensions];
        foreach (var part in parts) TensorPrimitives.Add(sum, part, sum);
        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0) TensorPrimitives.Multiply(sum, Loudness / length, sum);
        return new SparseVector(AllDimensions, sum);
    }
}

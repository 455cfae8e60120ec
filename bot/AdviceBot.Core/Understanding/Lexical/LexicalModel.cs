namespace AdviceBot.Core.Understanding.Lexical;

/// <summary>What words say: logistic regression over words, pairs of words and letter runs.</summary>
internal sealed class LexicalModel
{
    private const int MostParts = 60;
    private const float PartsShare = 0.5f;
    private const float PageWeight = 0.3f;
    private static readonly TrainingSettings Settings = new(Rounds: 12, Step: 0.5f, Shrink: 0);

    private readonly SoftmaxModel _model;

    private LexicalModel(
        LexicalReader reader, SoftmaxModel model, IReadOnlyList<List<string>> words, IReadOnlyList<SparseVector> vectors)
    {
        Reader = reader;
        _model = model;
        Words = words;
        Vectors = vectors;
    }

    /// <summary>Turns texts into vectors.</summary>
    public LexicalReader Reader { get; }

    /// <summary>The words of each lesson, in the order of the lessons.</summary>
    public IReadOnlyList<List<string>> Words { get; }

    /// <summary>The vector of each lesson, in the order of the lessons.</summary>
    public IReadOnlyList<SparseVector> Vectors { get; }

    /// <summary>Learns from lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The model.</returns>
    public static LexicalModel Learn(Lessons lessons, TeachingText teaching)
    {
        var reader = LexicalReader.Learn(lessons.All.Select(lesson => lesson.Text), teaching);
        var words = lessons.All.Select(lesson => reader.Words(lesson.Text)).ToList();
        var vectors = words.Select(reader.Space.Vector).ToList();
        var examples = lessons.All.Zip(vectors, (lesson, vector) => new TeachingExample(
            vector,
            lesson.Class,
            lesson.Kind == LessonKind.Page ? PageWeight : 1,
            Against: lesson.Kind == LessonKind.Not)).ToList();
        return new LexicalModel(reader, SoftmaxTrainer.Fit(examples, reader.Space.Size, lessons.Classes, Settings), words, vectors);
    }

    /// <summary>Scores the classes for a message.</summary>
    /// <param name="text">The message.</param>
    /// <returns>A score for each class.</returns>
    public float[] Score(string text)
    {
        var scores = ScorePiece(text);
        var parts = Sentences.Split(text, MostParts);
        if (parts.Count < 2) return scores;

        var mean = new float[scores.Length];
        float total = 0;
        foreach (var part in parts)
        {
            var score = ScorePiece(part);
            var attention = Attention(score);
            total += attention;
            for (var i = 0; i < mean.Length; i++) mean[i] += attention * score[i];
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] * (1 - PartsShare)) + (mean[i] / total * PartsShare);
        return scores;
    }

    /// <summary>How much a feature speaks for a class, against the mean of all classes.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="class">The class.</param>
    /// <returns>The weight.</returns>
    public float Leaning(int feature, int @class)
    {
        var row = _model.Row(feature)[.._model.Classes];
        float sum = 0;
        foreach (var weight in row) sum += weight;
        return row[@class] - (sum / row.Length);
    }

    private float[] ScorePiece(string text)
    {
        var scores = new float[_model.Stride];
        _model.Score(Reader.Vector(text), scores);
        return scores[.._model.Classes];
    }

    // A sentence counts as far as it points to one topic; the last class is the outside.
    private static float Attention(float[] scores)
    {
        var probabilities = (float[])scores.Clone();
        SoftmaxModel.Normalise(probabilities);
        float best = 0.01f;
        foreach (var probability in probabilities.AsSpan(..^1)) best = MathF.Max(best, probability);
        return best;
    }
}

using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The lessons as words and features, read once for the model by words and the one that reads meaning too.</summary>
/// <param name="lessons">The lessons.</param>
/// <param name="reader">What reads them.</param>
/// <param name="vectors">The features of each lesson.</param>
internal sealed class LessonTexts(Lessons lessons, LexicalReader reader, SparseVector[] vectors)
{
    // Only learning needs them all; with what was learnt last, nobody asks.
    private readonly Lazy<string[][]> _sentences = new(() =>
    {
        var all = new string[lessons.All.Count][];
        Parallel.For(0, all.Length, AllCores.Options, index => all[index] = SentencesOf(lessons.All[index], reader));
        return all;
    });

    /// <summary>The lessons.</summary>
    public Lessons Lessons => lessons;

    /// <summary>What reads them.</summary>
    public LexicalReader Reader => reader;

    /// <summary>The features of each lesson, in the order of the lessons.</summary>
    public IReadOnlyList<SparseVector> Vectors => vectors;

    /// <summary>The sentences of each lesson as the encoder is given them.</summary>
    public IReadOnlyList<string[]> Sentences => _sentences.Value;

    /// <summary>Reads lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The lessons as read.</returns>
    public static LessonTexts Read(Lessons lessons, TeachingText teaching)
    {
        var reader = LexicalReader.Learn(lessons.All.Select(lesson => lesson.Text), teaching);
        var vectors = new SparseVector[lessons.All.Count];
        Parallel.For(0, vectors.Length, AllCores.Options, index => vectors[index] = reader.Space.Vector([.. PartsOf(lessons.All[index], reader).SelectMany(part => part)]));
        return new LessonTexts(lessons, reader, vectors);
    }

    /// <summary>The sentences of one lesson as the encoder is given them.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="reader">What reads it.</param>
    /// <returns>The sentences.</returns>
    public static string[] SentencesOf(Lesson lesson, LexicalReader reader) => [.. PartsOf(lesson, reader).Select(part => string.Join(' ', part))];

    private static List<List<string>> PartsOf(Lesson lesson, LexicalReader reader) =>
        Lexical.Sentences.Split(lesson.Text, TextModel.MostParts).ConvertAll(reader.Words);
}

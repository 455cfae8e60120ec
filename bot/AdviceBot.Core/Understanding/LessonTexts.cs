using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The lessons as words and features, read once for the model by words and the one that reads meaning too.</summary>
/// <param name="lessons">The lessons.</param>
/// <param name="reader">What reads them.</param>
/// <param name="index">Which of them have which features.</param>
internal sealed class LessonTexts(Lessons lessons, LexicalReader reader, LessonIndex index)
{
    // Only learning needs them all; with what was learnt last, nobody asks.
    private readonly Lazy<SparseVector[]> _vectors = new(() =>
    {
        var all = new SparseVector[lessons.All.Count];
        Parallel.For(0, all.Length, AllCores.Options, number => all[number] = reader.Space.Vector(WordsOf(lessons.All[number], reader)));
        return all;
    });

    private readonly Lazy<string[][]> _sentences = new(() =>
    {
        var all = new string[lessons.All.Count][];
        Parallel.For(0, all.Length, AllCores.Options, number => all[number] = SentencesOf(lessons.All[number], reader));
        return all;
    });

    /// <summary>The lessons.</summary>
    public Lessons Lessons => lessons;

    /// <summary>What reads them.</summary>
    public LexicalReader Reader => reader;

    /// <summary>The features of each lesson, in the order of the lessons.</summary>
    public IReadOnlyList<SparseVector> Vectors => _vectors.Value;

    /// <summary>Which of the lessons have which features.</summary>
    public LessonIndex Index => index;

    /// <summary>The sentences of each lesson as the encoder is given them.</summary>
    public IReadOnlyList<string[]> Sentences => _sentences.Value;

    /// <summary>Reads lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The lessons as read.</returns>
    public static LessonTexts Read(Lessons lessons, TeachingText teaching)
    {
        var reader = LexicalReader.Learn(lessons.All.Select(lesson => lesson.Text), teaching);
        var counted = new CountedText[lessons.All.Count];
        Parallel.For(0, counted.Length, AllCores.Options, number => counted[number] = reader.Space.Count(WordsOf(lessons.All[number], reader)));
        return new LessonTexts(lessons, reader, LessonIndex.Of(reader.Space, lessons.Firsts, counted));
    }

    /// <summary>The sentences of one lesson as the encoder is given them.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="reader">What reads it.</param>
    /// <returns>The sentences.</returns>
    public static string[] SentencesOf(Lesson lesson, LexicalReader reader) => [.. PartsOf(lesson, reader).Select(part => string.Join(' ', part))];

    private static List<string> WordsOf(Lesson lesson, LexicalReader reader) => [.. PartsOf(lesson, reader).SelectMany(part => part)];

    private static List<List<string>> PartsOf(Lesson lesson, LexicalReader reader) =>
        Lexical.Sentences.Split(lesson.Text, TextModel.MostParts).ConvertAll(reader.Words);
}

using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>The lessons as words and features, read once for the model by words and the one that reads meaning too.</summary>
internal sealed class LessonTexts
{
    private LessonTexts(Lessons lessons, LexicalReader reader, List<string>[] words, SparseVector[] vectors, string[][] sentences)
    {
        Lessons = lessons;
        Reader = reader;
        Words = words;
        Vectors = vectors;
        Sentences = sentences;
    }

    public Lessons Lessons { get; }

    public LexicalReader Reader { get; }

    /// <summary>The words of each lesson.</summary>
    public IReadOnlyList<List<string>> Words { get; }

    /// <summary>The features of each lesson.</summary>
    public IReadOnlyList<SparseVector> Vectors { get; }

    /// <summary>The sentences of each lesson as the encoder is given them.</summary>
    public IReadOnlyList<string[]> Sentences { get; }

    /// <summary>Reads lessons.</summary>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The lessons as read.</returns>
    public static LessonTexts Read(Lessons lessons, TeachingText teaching)
    {
        var reader = LexicalReader.Learn(lessons.All.Select(lesson => lesson.Text), teaching);
        var words = new List<string>[lessons.All.Count];
        var vectors = new SparseVector[words.Length];
        var sentences = new string[words.Length][];
        Parallel.For(0, words.Length, index =>
        {
            var parts = Lexical.Sentences.Split(lessons.All[index].Text, TextModel.MostParts).ConvertAll(reader.Words);
            words[index] = parts.Count == 1 ? parts[0] : [.. parts.SelectMany(part => part)];
            vectors[index] = reader.Space.Vector(words[index]);
            sentences[index] = [.. parts.Select(part => string.Join(' ', part))];
        });
        ShareWords(words);
        return new LessonTexts(lessons, reader, words, vectors, sentences);
    }

    // The same few thousand words stand in all the lessons; each is kept once.
    private static void ShareWords(List<string>[] lessons)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in lessons)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (known.TryGetValue(words[i], out var same)) words[i] = same;
                else known.Add(words[i]);
            }
        }
    }
}

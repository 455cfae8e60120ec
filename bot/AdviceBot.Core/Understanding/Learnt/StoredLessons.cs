using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The words that the lessons have, and which lessons have which features, as they were read last.</summary>
internal sealed class StoredLessons(KeyedFile file)
{
    /// <summary>Gives the stored ones where they fit, or reads the lessons and stores them. Both give the same.</summary>
    /// <param name="key">The hash of the lessons.</param>
    /// <param name="lessons">The lessons.</param>
    /// <param name="teaching">The editors' spellings and kinds.</param>
    /// <returns>The lessons as read.</returns>
    public LessonTexts GetOrAdd(string key, Lessons lessons, TeachingText teaching) =>
        file.GetOrAdd(key, stored => Read(stored, lessons, teaching), () => LessonTexts.Read(lessons, teaching), Write);

    private static void Write(LessonTexts texts, BinaryWriter stored)
    {
        texts.Reader.Write(stored);
        texts.Index.Write(stored);
    }

    private static LessonTexts Read(BinaryReader stored, Lessons lessons, TeachingText teaching)
    {
        var words = LexicalReader.Read(stored, teaching);
        return new LessonTexts(lessons, words, LessonIndex.Read(stored, words.Space, lessons.Firsts));
    }
}

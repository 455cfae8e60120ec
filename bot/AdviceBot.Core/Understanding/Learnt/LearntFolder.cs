namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The folder in which what was learnt last is kept, beside the encoder. One that is not there keeps nothing.</summary>
internal sealed class LearntFolder
{
    public const string LessonsFile = "lessons.bin";
    public const string WordsFile = "words.bin";
    public const string WeightsFile = "weights.bin";

    /// <summary>Names the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    public LearntFolder(string folder)
    {
        Lessons = new StoredLessons(new KeyedFile(Path.Combine(folder, LessonsFile)));
        Words = new StoredModel(new KeyedFile(Path.Combine(folder, WordsFile)));
        Meaning = new StoredModel(new KeyedFile(Path.Combine(folder, WeightsFile)));
    }

    /// <summary>The lessons as they were read.</summary>
    public StoredLessons Lessons { get; }

    /// <summary>The weights of words alone.</summary>
    public StoredModel Words { get; }

    /// <summary>The weights of words and meaning.</summary>
    public StoredModel Meaning { get; }
}

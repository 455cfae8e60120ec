using Microsoft.Extensions.Options;

namespace AdviceBot.Core.Understanding.Learnt;

/// <summary>The folder in which what was learnt last is kept, beside the encoder. One that is not there keeps nothing.</summary>
internal sealed class LearntFolder
{
    public const string TeachingFile = "teaching.bin";
    public const string LessonsFile = "lessons.bin";
    public const string WordsFile = "words.bin";
    public const string WeightsFile = "weights.bin";
    public const string SecondLookWordsFile = "second-look-words.bin";
    public const string SecondLookMeaningFile = "second-look-meaning.bin";
    public const string LanguagesFile = "languages.bin";

    /// <summary>Names the files of the folder that is configured.</summary>
    /// <param name="options">The configuration; null for no folder.</param>
    public LearntFolder(IOptions<UnderstandingOptions>? options)
        : this(options?.Value.EncoderFolder)
    {
    }

    /// <summary>Names the files of a folder.</summary>
    /// <param name="path">The folder; null for none.</param>
    public LearntFolder(string? path)
    {
        var folder = path ?? string.Empty;
        KeyedFile Named(string name) => new(Path.Combine(folder, name));
        Teaching = Named(TeachingFile);
        Lessons = new StoredLessons(Named(LessonsFile));
        Words = new StoredModel(Named(WordsFile));
        Meaning = new StoredModel(Named(WeightsFile));
        SecondLookWords = Named(SecondLookWordsFile);
        SecondLookMeaning = Named(SecondLookMeaningFile);
        Languages = Named(LanguagesFile);
    }

    /// <summary>What the teaching files say.</summary>
    public KeyedFile Teaching { get; }

    /// <summary>The lessons as they were read.</summary>
    public StoredLessons Lessons { get; }

    /// <summary>The weights of words alone.</summary>
    public StoredModel Words { get; }

    /// <summary>The weights of words and meaning.</summary>
    public StoredModel Meaning { get; }

    /// <summary>What the second look for danger has learnt by words.</summary>
    public KeyedFile SecondLookWords { get; }

    /// <summary>What the second look for danger has learnt by meaning.</summary>
    public KeyedFile SecondLookMeaning { get; }

    /// <summary>What tells the languages apart.</summary>
    public KeyedFile Languages { get; }
}

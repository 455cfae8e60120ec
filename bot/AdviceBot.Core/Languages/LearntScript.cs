using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Languages;

/// <summary>What tells the languages of one script apart.</summary>
/// <param name="classifier">Says how likely a word is in each of them.</param>
/// <param name="words">The words that were taught of each class; none of a class that is not a language with a page.</param>
internal sealed class LearntScript(WordClassifier classifier, NameTable[] words)
{
    /// <summary>Says how likely a word is in each of the languages.</summary>
    public WordClassifier Classifier => classifier;

    /// <summary>Learns.</summary>
    /// <param name="lessons">The languages and their words.</param>
    /// <returns>What was learnt; null where there is nothing to tell apart.</returns>
    public static LearntScript? Learn(ScriptLessons lessons)
    {
        if (lessons.Words() is not { Count: > 0 } teaching) return null;
        var words = Enumerable.Range(0, lessons.Classes)
            .Select(number => NameTable.Of(number < LanguageLessons.FirstLanguage ? [] : [.. lessons.WordsOf(number).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        return new LearntScript(WordClassifier.Learn(teaching, lessons.Classes), [.. words]);
    }

    /// <summary>Reads it.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>What was written.</returns>
    public static LearntScript Read(BinaryReader stored)
    {
        var classifier = WordClassifier.Read(stored);
        var words = new NameTable[stored.ReadInt32()];
        for (var number = 0; number < words.Length; number++) words[number] = NameTable.Read(stored);
        return new LearntScript(classifier, words);
    }

    /// <summary>Writes it.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        classifier.Write(stored);
        stored.Write(words.Length);
        foreach (var ofClass in words) ofClass.Write(stored);
    }

    /// <summary>Whether a word was taught for a language.</summary>
    /// <param name="word">The word.</param>
    /// <param name="number">The language's class.</param>
    /// <returns>Whether it was.</returns>
    public bool Knows(string word, int number) => words[number].Find(word) >= 0;
}

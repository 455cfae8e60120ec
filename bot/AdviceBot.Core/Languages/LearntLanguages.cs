using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Learnt;

namespace AdviceBot.Core.Languages;

/// <summary>What one content set has taught about languages.</summary>
/// <param name="englishPhrases">Whole messages that English speakers send, as <see cref="LanguageLessons.PhraseOf"/> gives them.</param>
/// <param name="scripts">What tells the languages of each script apart, where there are several or English is one.</param>
internal sealed class LearntLanguages(HashSet<string> englishPhrases, Dictionary<Script, LearntScript> scripts)
{
    /// <summary>Whether the whole message is something English speakers say, such as "que sera sera".</summary>
    /// <param name="message">The words of a message.</param>
    /// <returns>Whether it is.</returns>
    public bool IsEnglishPhrase(IReadOnlyList<MessageWord> message) => englishPhrases.Contains(LanguageLessons.PhraseOf(message));

    /// <summary>What was learnt about a script.</summary>
    /// <param name="script">The script.</param>
    /// <returns>It, or null where there is nothing to tell apart.</returns>
    public LearntScript? Of(Script script) => scripts.GetValueOrDefault(script);

    /// <summary>Learns. Equal content teaches the same.</summary>
    /// <param name="content">The content.</param>
    /// <returns>What was learnt.</returns>
    public static LearntLanguages Learn(ContentSet content)
    {
        var lessons = LanguageLessons.From(content);
        var scripts = new Dictionary<Script, LearntScript>();
        foreach (var (script, ofScript) in lessons.Scripts)
        {
            if (LearntScript.Learn(ofScript) is { } learnt) scripts.Add(script, learnt);
        }

        return new LearntLanguages([.. lessons.EnglishPhrases], scripts);
    }

    /// <summary>Reads it.</summary>
    /// <param name="stored">What <see cref="Write"/> wrote.</param>
    /// <returns>What was written.</returns>
    public static LearntLanguages Read(BinaryReader stored)
    {
        var phrases = StoredWords.Read(stored);
        var count = stored.ReadInt32();
        var scripts = new Dictionary<Script, LearntScript>(count);
        for (var i = 0; i < count; i++) scripts.Add((Script)stored.ReadInt32(), LearntScript.Read(stored));
        return new LearntLanguages(phrases, scripts);
    }

    /// <summary>Writes it.</summary>
    /// <param name="stored">Where to.</param>
    public void Write(BinaryWriter stored)
    {
        StoredWords.Write(stored, englishPhrases);
        stored.Write(scripts.Count);
        foreach (var (script, learnt) in scripts.OrderBy(pair => pair.Key))
        {
            stored.Write((int)script);
            learnt.Write(stored);
        }
    }

    /// <summary>The key of all that languages are learnt from.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The key.</returns>
    public static string KeyOf(ContentSet content)
    {
        using var key = new LearningKey("languages");
        foreach (var language in content.Languages.Values.OrderBy(language => language.Code, StringComparer.Ordinal))
        {
            key.Add($"{language.Code} {language.OwnName}");
            key.AddAll(language.Words);
            key.AddAll(LanguageLessons.TextsOf(language));
        }

        key.AddAll(content.Teaching.OtherLanguages);
        key.AddAll(content.Teaching.OddEnglish);
        key.AddAll(EnglishLines.Sure(content));
        key.AddAll(EnglishLines.Mixed(content));
        return key.End();
    }
}

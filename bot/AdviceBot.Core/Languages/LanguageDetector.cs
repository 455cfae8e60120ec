using AdviceBot.Core.Content;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Languages;

/// <summary>Letters first; where several languages share them, words and runs of letters, decided against English.</summary>
internal sealed class LanguageDetector : ILanguageDetector
{
    private readonly IReadOnlyList<Language> _languages;
    private readonly Dictionary<Script, ScriptReader> _readers;
    private readonly ScriptReader? _latin;
    private readonly LanguageLessons _lessons;

    /// <summary>Learns.</summary>
    /// <param name="languages">The languages with a page.</param>
    /// <param name="lessons">What teaches them.</param>
    public LanguageDetector(IReadOnlyList<Language> languages, LanguageLessons lessons)
    {
        _languages = languages;
        _lessons = lessons;
        _readers = lessons.Scripts.ToDictionary(pair => pair.Key, pair => new ScriptReader(pair.Key, pair.Value));
        _latin = _readers.GetValueOrDefault(Script.Latin);
    }

    /// <inheritdoc/>
    public Language? Detect(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return OwnName(message) ?? (Read(message) is ({ } reader, var words) ? reader.Decide(words) : null);
    }

    /// <inheritdoc/>
    public Language? Lean(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return OwnName(message) is null && Read(message) is ({ } reader, var words) ? reader.Lean(words) : null;
    }

    // The reader of the message's script and the words for it; none where the message is plainly English or in no script that is known.
    private (ScriptReader? Reader, IReadOnlyList<MessageWord> Words) Read(string message)
    {
        var words = MessageWords.Read(message);
        if (words.Count == 0 || _lessons.IsEnglishPhrase(words)) return (null, []);

        var script = words.CountBy(word => word.Script).MaxBy(pair => pair.Value).Key;
        if (!_readers.TryGetValue(script, out var reader)) return (null, []);
        var own = words.Where(word => word.Script == script).ToList();
        return own.Count * 2 < words.Count || _latin?.HasEnglishRun(words) == true ? (null, []) : (reader, own);
    }

    // "Polski" alone asks for Polish; no other single word in English letters is sure enough.
    private Language? OwnName(string message)
    {
        var name = CleanText.Clean(message).Trim('.', '!', '?', ' ');
        return _languages.FirstOrDefault(language => string.Equals(language.OwnName, name, StringComparison.OrdinalIgnoreCase));
    }
}

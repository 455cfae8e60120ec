using AdviceBot.Core.Content;
using AdviceBot.Core.Text;

namespace AdviceBot.Core.Languages;

/// <summary>Letters first; where several languages share them, words and runs of letters, decided against English.</summary>
internal sealed class LanguageDetector : ILanguageDetector
{
    private readonly IEnumerable<Language> _languages;
    private readonly Dictionary<Script, ScriptReader> _readers;
    private readonly ScriptReader? _latin;
    private readonly LearntLanguages _learnt;

    /// <summary>Makes a detector of what was learnt.</summary>
    /// <param name="content">The content, with the languages that have a page.</param>
    /// <param name="learnt">What was learnt from it.</param>
    public LanguageDetector(ContentSet content, LearntLanguages learnt)
    {
        _languages = content.Languages.Values;
        _learnt = learnt;
        _readers = LanguageLessons.ByScript(content).ToDictionary(languages => languages.Key, languages => new ScriptReader(languages.Key, [.. languages], learnt.Of(languages.Key)));
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
        if (words.Count == 0 || _learnt.IsEnglishPhrase(words)) return (null, []);

        var script = MostOf(words);
        if (!_readers.TryGetValue(script, out var reader)) return (null, []);
        var own = words.Where(word => word.Script == script).ToList();
        return own.Count * 2 < words.Count || _latin?.HasEnglishRun(words) == true ? (null, []) : (reader, own);
    }

    // Of two that as many words are in, the first.
    private static Script MostOf(List<MessageWord> words)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        foreach (var word in words) counts[(int)word.Script]++;
        var most = words[0].Script;
        foreach (var word in words)
        {
            if (counts[(int)word.Script] > counts[(int)most]) most = word.Script;
        }

        return most;
    }

    // "Polski" alone asks for Polish; no other single word in English letters is sure enough.
    private Language? OwnName(string message)
    {
        var name = CleanText.Clean(message).Trim('.', '!', '?', ' ');
        return _languages.FirstOrDefault(language => string.Equals(language.OwnName, name, StringComparison.OrdinalIgnoreCase));
    }
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>What one content set teaches about languages, by script.</summary>
internal sealed class LanguageLessons
{
    /// <summary>The class of English words.</summary>
    public const int English = 0;

    /// <summary>The class of languages that have no page.</summary>
    public const int Other = 1;

    /// <summary>The class of a script's first language with a page.</summary>
    public const int FirstLanguage = 2;

    // A listed word counts as one seen a few times, for the samples are few.
    private const int TimesListed = 3;

    private readonly Dictionary<Script, ScriptLessons> _scripts = [];

    /// <summary>The scripts that a language with a page is written in.</summary>
    public IReadOnlyDictionary<Script, ScriptLessons> Scripts => _scripts;

    /// <summary>Collects the words.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lessons.</returns>
    public static LanguageLessons From(ContentSet content)
    {
        var lessons = new LanguageLessons();
        foreach (var language in content.Languages.Values.OrderBy(language => language.Code, StringComparer.Ordinal))
            lessons.Add(language);
        foreach (var line in content.Teaching.OtherLanguages) lessons.AddLine(line, Other, only: null);
        foreach (var line in EnglishLines.From(content, lessons.IsTaught)) lessons.AddLine(line, English, Script.Latin);
        return lessons;
    }

    private void Add(Language language)
    {
        var script = Languages.Scripts.OfText(language.OwnName);
        if (!_scripts.TryGetValue(script, out var lessons)) _scripts[script] = lessons = new ScriptLessons();
        var number = lessons.AddLanguage(language);
        foreach (var word in language.Words.SelectMany(MessageWords.Read)) lessons.Add(word.Text, number, TimesListed);
        foreach (var line in language.Samples) AddLine(line, number, script);
        foreach (var sentence in language.Sentences) AddLine(sentence.Text.Plain, number, script);
    }

    // Words in another script, such as a brand's name, teach nothing about a language.
    private void AddLine(string line, int number, Script? only)
    {
        foreach (var word in MessageWords.Read(line))
        {
            if ((only ?? word.Script) == word.Script && _scripts.TryGetValue(word.Script, out var lessons)) lessons.Add(word.Text, number, times: 1);
        }
    }

    private bool IsTaught(string word) => _scripts.Values.Any(lessons => lessons.Knows(word));
}

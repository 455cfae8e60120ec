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
    private readonly HashSet<string> _englishPhrases = new(StringComparer.Ordinal);

    /// <summary>The scripts that a language with a page is written in.</summary>
    public IReadOnlyDictionary<Script, ScriptLessons> Scripts => _scripts;

    /// <summary>Whole messages that English speakers send, such as "que sera sera", as <see cref="PhraseOf"/> gives them.</summary>
    public IReadOnlySet<string> EnglishPhrases => _englishPhrases;

    /// <summary>The languages of the content by the script of their own names; the class of one is its place after <see cref="FirstLanguage"/>.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The languages of each script, in the order of their codes.</returns>
    public static ILookup<Script, Language> ByScript(ContentSet content) =>
        content.Languages.Values.OrderBy(language => language.Code, StringComparer.Ordinal).ToLookup(language => Languages.Scripts.OfText(language.OwnName));

    /// <summary>What people write in a language, and the page's own sentences.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The texts.</returns>
    public static IEnumerable<string> TextsOf(Language language) => language.Samples.Concat(language.Sentences.Select(sentence => sentence.Text.Plain));

    /// <summary>Words as one text, without accents.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The text.</returns>
    public static string PhraseOf(IEnumerable<MessageWord> words) => string.Join(' ', words.Select(word => Accents.Fold(word.Text)));

    /// <summary>Collects the words.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The lessons.</returns>
    public static LanguageLessons From(ContentSet content)
    {
        var lessons = new LanguageLessons();
        foreach (var languages in ByScript(content)) lessons.Add(languages);
        foreach (var line in content.Teaching.OtherLanguages) lessons.AddLine(line, Other, only: null);
        foreach (var line in content.Teaching.OddEnglish) lessons._englishPhrases.Add(PhraseOf(MessageWords.Read(line)));
        foreach (var line in EnglishLines.From(content, lessons.IsTaught)) lessons.AddLine(line, English, Script.Latin);
        return lessons;
    }

    private void Add(IGrouping<Script, Language> languages)
    {
        var lessons = _scripts[languages.Key] = new ScriptLessons();
        foreach (var language in languages)
        {
            var number = lessons.AddLanguage();
            foreach (var word in language.Words.SelectMany(MessageWords.Read)) lessons.Add(word.Text, number, TimesListed);
            foreach (var line in TextsOf(language)) AddLine(line, number, languages.Key);
        }
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

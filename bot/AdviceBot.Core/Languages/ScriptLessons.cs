using System.Runtime.InteropServices;

namespace AdviceBot.Core.Languages;

/// <summary>The languages of one script and the words that teach them apart.</summary>
internal sealed class ScriptLessons
{
    // A word that English uses often stays English, though another language has it too: "am", "in", "no".
    private const float WeightOfUse = 1.5f;

    // The content holds far more English than anything else, and it grows; this keeps English words from outweighing all others.
    private const float EnglishShare = 0.45f;

    private readonly Dictionary<(string Word, int Class), int> _times = [];
    private readonly HashSet<string> _ofLanguages = new(StringComparer.Ordinal);

    /// <summary>How many classes there are.</summary>
    public int Classes { get; private set; } = LanguageLessons.FirstLanguage;

    /// <summary>Adds a language.</summary>
    /// <returns>Its class.</returns>
    public int AddLanguage() => Classes++;

    /// <summary>Adds a word as it is typed with accents and without.</summary>
    public void Add(string word, int number, int times)
    {
        AddForm(word, number, times);
        var plain = Accents.Fold(word);
        if (plain != word) AddForm(plain, number, times);
    }

    /// <summary>Whether a language with a page has the word.</summary>
    public bool Knows(string word) => _ofLanguages.Contains(word);

    /// <summary>The words, in an order that depends on the content alone; empty where there is nothing to tell apart.</summary>
    public IReadOnlyList<TeachingWord> Words()
    {
        if (_times.Keys.Select(key => key.Class).Distinct().Count() < 2) return [];
        var words = _times.OrderBy(pair => pair.Key.Word, StringComparer.Ordinal).ThenBy(pair => pair.Key.Class)
            .Select(pair => new TeachingWord(pair.Key.Word, pair.Key.Class, WeightOf(pair.Key.Class, pair.Value))).ToList();
        var english = words.Where(word => word.Class == LanguageLessons.English).Sum(word => word.Weight);
        var others = words.Where(word => word.Class != LanguageLessons.English).Sum(word => word.Weight);
        return [.. words.Select(word => word.Class == LanguageLessons.English ? word with { Weight = word.Weight * EnglishShare * others / english } : word)];
    }

    /// <summary>The words of one class.</summary>
    /// <param name="number">The class.</param>
    /// <returns>The words, in order.</returns>
    public IEnumerable<string> WordsOf(int number) =>
        _times.Keys.Where(key => key.Class == number).Select(key => key.Word).Order(StringComparer.Ordinal);

    private static float WeightOf(int number, int times) => 1 + ((number == LanguageLessons.English ? WeightOfUse : 1) * MathF.Log(times));

    private void AddForm(string word, int number, int times)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_times, (word, number), out _) += times;
        if (number >= LanguageLessons.FirstLanguage) _ofLanguages.Add(word);
    }
}

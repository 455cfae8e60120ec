using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>Tells the languages of one script apart.</summary>
internal sealed class ScriptReader
{
    // Found on the samples and the English teaching, each fifth left out in turn; leads are differences of logarithms.
    private const float MostOfOneWord = 3;
    private const float LeastLead = 0.5f;
    private const float LeastMeanOverOther = 0.3f;
    private const float LeastLeadOverEnglish = 2;
    private const float LeastMeanOverEnglish = 0.2f;

    private const int FewestWords = 2;
    private const int LongWord = 5;
    private const int ShortMessage = 5;
    private const float ClearlyNotEnglish = 1;
    private const float LikeNoEnglish = 2;

    private readonly Script _script;
    private readonly IReadOnlyList<Language> _languages;
    private readonly LearntScript? _learnt;
    private readonly EnglishRuns? _englishRuns;

    /// <summary>Makes a reader of what was learnt.</summary>
    /// <param name="script">The script.</param>
    /// <param name="languages">Its languages with a page; the class of one is its place after <see cref="LanguageLessons.FirstLanguage"/>.</param>
    /// <param name="learnt">What tells them apart; null where there is nothing to tell apart.</param>
    public ScriptReader(Script script, IReadOnlyList<Language> languages, LearntScript? learnt)
    {
        _script = script;
        _languages = languages;
        _learnt = learnt;
        if (learnt is not null) _englishRuns = new EnglishRuns(script, learnt.Classifier);
    }

    /// <summary>Whether some words in a row are plainly English.</summary>
    /// <param name="words">All words of a message.</param>
    /// <returns>Whether there is such a run; never in a script other than Latin.</returns>
    public bool HasEnglishRun(IReadOnlyList<MessageWord> words) => _englishRuns?.AnyIn(words) == true;

    /// <summary>Decides.</summary>
    /// <param name="words">Words of this script.</param>
    /// <returns>The language, or null where it is none of them or there is doubt.</returns>
    public Language? Decide(IReadOnlyList<MessageWord> words)
    {
        if (_learnt is null) return _languages.Count == 1 ? _languages[0] : null;
        var (best, evidence) = Weigh(_learnt.Classifier, words);
        return IsSure(best, words, evidence) ? LanguageOf(best) : null;
    }

    /// <summary>Says which language the words may be in, where <see cref="Decide"/> is not sure.</summary>
    /// <param name="words">Words of this script.</param>
    /// <returns>The language, or null where it is sure, or another language and English are likelier.</returns>
    public Language? Lean(IReadOnlyList<MessageWord> words)
    {
        if (_learnt is null) return null;
        var (best, evidence) = Weigh(_learnt.Classifier, words);
        if (IsSure(best, words, evidence) || IsName(words) || Lead(best, LanguageLessons.Other, evidence) <= 0) return null;
        return _script != Script.Latin || Lead(best, LanguageLessons.English, evidence) > 0 ? LanguageOf(best) : null;
    }

    private int Classes => LanguageLessons.FirstLanguage + _languages.Count;

    private Language LanguageOf(int place) => _languages[place - LanguageLessons.FirstLanguage];

    private (int Best, List<float[]> Evidence) Weigh(WordClassifier classifier, IReadOnlyList<MessageWord> words)
    {
        var sums = new float[Classes];
        var evidence = words.Select(word => classifier.LogProbabilities(word.Text).ToArray()).ToList();
        foreach (var scores in evidence)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += MathF.Max(scores[i], -MostOfOneWord);
        }

        var best = LanguageLessons.FirstLanguage;
        for (var i = best + 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best]) best = i;
        }

        return (best, evidence);
    }

    private bool IsSure(int best, IReadOnlyList<MessageWord> words, List<float[]> evidence)
    {
        if (Lead(best, LanguageLessons.Other, evidence) < MathF.Max(LeastLead, LeastMeanOverOther * words.Count)) return false;
        for (var rival = LanguageLessons.FirstLanguage; rival < Classes; rival++)
        {
            if (rival != best && Lead(best, rival, evidence) < LeastLead) return false;
        }

        return _script != Script.Latin || IsNotEnglish(best, words, evidence);
    }

    private bool IsNotEnglish(int best, IReadOnlyList<MessageWord> words, List<float[]> evidence)
    {
        if (words.Count < FewestWords || IsName(words)) return false;
        if (Lead(best, LanguageLessons.English, evidence) < MathF.Max(LeastLeadOverEnglish, LeastMeanOverEnglish * words.Count)) return false;

        var foreign = words.Zip(evidence, (word, scores) => (word.Text, Lead: scores[best] - scores[LanguageLessons.English]))
            .Where(word => word.Lead > ClearlyNotEnglish).DistinctBy(word => word.Text).ToList();
        if (words.Count == FewestWords) return foreign.Count == FewestWords && IsSurePair(best, foreign);
        return foreign.Count >= (words.Count < ShortMessage ? 2 : 1) && foreign.Exists(word => word.Lead > LikeNoEnglish || _learnt!.Knows(word.Text, best));
    }

    // One word may be unknown to the page, but not a short one: "cum ere" is English.
    private bool IsSurePair(int best, List<(string Text, float Lead)> pair) =>
        pair.TrueForAll(word => word.Lead > LikeNoEnglish && (word.Text.Length >= LongWord || _learnt!.Knows(word.Text, best)))
        && pair.Exists(word => _learnt!.Knows(word.Text, best));

    // "Ysgol Gyfun Gwynllyw", "Maria da Silva Santos".
    private static bool IsName(IReadOnlyList<MessageWord> words) =>
        words.Count < ShortMessage && words.Count(word => word.IsCapitalised) * 2 > words.Count;

    private static float Lead(int best, int rival, List<float[]> evidence)
    {
        float sum = 0;
        foreach (var scores in evidence) sum += Clamp(scores[best] - scores[rival]);
        return sum;
    }

    private static float Clamp(float value) => Math.Clamp(value, -MostOfOneWord, MostOfOneWord);
}

using AdviceBot.Core.Content;

namespace AdviceBot.Core.Languages;

/// <summary>Tells the languages of one script apart.</summary>
internal sealed class ScriptReader
{
    // Found on the samples and the English teaching, each fifth left out in turn; leads are differences of logarithms.
    private const float MostOfOneWord = 3;
    private const float LeastLead = 1;
    private const float LeastMeanOverOther = 0.4f;
    private const float LeastLeadOverEnglish = 3;
    private const float LeastMeanOverEnglish = 0.4f;

    // English speakers say "El Niño" and "bore da".
    private const int FewestWords = 3;
    private const int ShortMessage = 5;
    private const float ClearlyNotEnglish = 1;

    private const int ShortestRun = 3;
    private const float EnglishRun = 5;

    private readonly Script _script;
    private readonly ScriptLessons _lessons;
    private readonly WordClassifier? _classifier;

    /// <summary>Learns.</summary>
    /// <param name="script">The script.</param>
    /// <param name="lessons">Its languages and their words.</param>
    public ScriptReader(Script script, ScriptLessons lessons)
    {
        _script = script;
        _lessons = lessons;
        if (lessons.Words() is { Count: > 0 } words) _classifier = new WordClassifier(words, lessons.Classes);
    }

    /// <summary>Decides.</summary>
    /// <param name="words">Words of this script.</param>
    /// <returns>The language, or null where it is none of them or there is doubt.</returns>
    public Language? Decide(IReadOnlyList<MessageWord> words)
    {
        if (_classifier is null) return _lessons.Languages.Count == 1 ? _lessons.Languages[0] : null;

        var sums = new float[_lessons.Classes];
        var evidence = words.Select(word => _classifier.LogProbabilities(word.Text).ToArray()).ToList();
        foreach (var scores in evidence)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += MathF.Max(scores[i], -MostOfOneWord);
        }

        var best = LanguageLessons.FirstLanguage;
        for (var i = best + 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best]) best = i;
        }

        return IsSure(best, words, evidence) ? _lessons.Languages[best - LanguageLessons.FirstLanguage] : null;
    }

    /// <summary>Whether three words or more in a row are plainly English.</summary>
    /// <param name="words">All words of a message.</param>
    /// <returns>Whether there is such a run.</returns>
    public bool HasEnglishRun(IReadOnlyList<MessageWord> words)
    {
        if (_classifier is null) return false;
        float sum = 0;
        var length = 0;
        var sentence = -1;
        foreach (var word in words)
        {
            var lead = word.Script == _script ? EnglishLead(word.Text) : -MostOfOneWord;
            if (sum + lead <= 0 || word.Sentence != sentence) (sum, length) = (0, 0);
            sentence = word.Sentence;
            if (sum == 0 && lead <= 0) continue;
            sum += lead;
            length++;
            if (length >= ShortestRun && sum >= EnglishRun) return true;
        }

        return false;
    }

    private float EnglishLead(string word)
    {
        var scores = _classifier!.LogProbabilities(word);
        var rival = float.NegativeInfinity;
        foreach (var score in scores[LanguageLessons.Other..]) rival = MathF.Max(rival, score);
        return Clamp(scores[LanguageLessons.English] - rival);
    }

    private bool IsSure(int best, IReadOnlyList<MessageWord> words, List<float[]> evidence)
    {
        if (Lead(best, LanguageLessons.Other, evidence) < MathF.Max(LeastLead, LeastMeanOverOther * words.Count)) return false;
        for (var rival = LanguageLessons.FirstLanguage; rival < _lessons.Classes; rival++)
        {
            if (rival != best && Lead(best, rival, evidence) < LeastLead) return false;
        }

        return _script != Script.Latin || IsNotEnglish(best, words, evidence);
    }

    private bool IsNotEnglish(int best, IReadOnlyList<MessageWord> words, List<float[]> evidence)
    {
        if (words.Count < FewestWords) return false;
        if (Lead(best, LanguageLessons.English, evidence) < MathF.Max(LeastLeadOverEnglish, LeastMeanOverEnglish * words.Count)) return false;

        // Names look foreign too, so some words must be ones that the page teaches.
        var known = words.Zip(evidence)
            .Where(pair => _lessons.Knows(pair.First.Text, best) && pair.Second[best] - pair.Second[LanguageLessons.English] > ClearlyNotEnglish)
            .Select(pair => pair.First.Text).Distinct(StringComparer.Ordinal).Count();
        return known >= (words.Count < ShortMessage ? 2 : 1);
    }

    private static float Lead(int best, int rival, List<float[]> evidence)
    {
        float sum = 0;
        foreach (var scores in evidence) sum += Clamp(scores[best] - scores[rival]);
        return sum;
    }

    private static float Clamp(float value) => Math.Clamp(value, -MostOfOneWord, MostOfOneWord);
}

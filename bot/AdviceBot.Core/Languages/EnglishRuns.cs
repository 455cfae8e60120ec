namespace AdviceBot.Core.Languages;

/// <summary>Finds English inside a message of another language, so that what it says is not lost.</summary>
internal sealed class EnglishRuns(Script script, WordClassifier classifier)
{
    private const int ShortestRun = 3;
    private const float LeastLead = 5;
    private const float MostOfOneWord = 3;

    /// <summary>Whether three words or more in a row, within one sentence, are plainly English.</summary>
    /// <param name="words">All words of a message.</param>
    /// <returns>Whether there is such a run.</returns>
    public bool AnyIn(IReadOnlyList<MessageWord> words)
    {
        float sum = 0;
        var length = 0;
        var sentence = -1;
        foreach (var word in words)
        {
            var lead = word.Script == script ? LeadOf(word.Text) : -MostOfOneWord;
            if (sum + lead <= 0 || word.Sentence != sentence) (sum, length) = (0, 0);
            sentence = word.Sentence;
            if (sum == 0 && lead <= 0) continue;
            sum += lead;
            length++;
            if (length >= ShortestRun && sum >= LeastLead) return true;
        }

        return false;
    }

    private float LeadOf(string word)
    {
        var scores = classifier.LogProbabilities(word);
        var rival = float.NegativeInfinity;
        foreach (var score in scores[LanguageLessons.Other..]) rival = MathF.Max(rival, score);
        return Math.Clamp(scores[LanguageLessons.English] - rival, -MostOfOneWord, MostOfOneWord);
    }
}

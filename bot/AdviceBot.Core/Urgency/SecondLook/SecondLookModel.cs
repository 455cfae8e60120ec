using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Hears what no phrase foresees, taught by messages: words, and with an encoder meaning, judge the whole message and every two sentences
/// of it that follow each other, since one sentence in ten may say it and the rest may say that it is over.
/// </summary>
internal sealed class SecondLookModel
{
    private const int MostTellingWords = 3;

    // The highest of many judgements is high by chance; how much so was found by cross-validation.
    private const float ChanceOfMany = 0.5f;

    // Keys pressed at random are no evidence, whatever they resemble.
    private const int FewestKnown = 3;

    // Of 2,762 urgent messages that no model had seen, two that words alone score lower would have been heard with meaning; of ordinary questions six in ten
    // score lower (urgent-cross-validate prints it).
    private const double PlainlyOrdinary = 0.08;

    private readonly WordsModel _words;
    private readonly MeaningModel? _meaning;

    /// <summary>Puts together what was learnt.</summary>
    /// <param name="words">What words say.</param>
    /// <param name="meaning">What meaning says; null to read words only.</param>
    public SecondLookModel(WordsModel words, MeaningModel? meaning = null)
    {
        _words = words;
        _meaning = meaning;
    }

    /// <summary>Looks at a message, and reads its meaning only where the words leave a doubt: encoding is what costs.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult Look(List<Token> words, MessageMeanings known)
    {
        if (_words.Known(words) < FewestKnown) return new SecondLookResult(UrgentTier.Serious, 0, () => []);
        var odds = new WordOdds(_words, words);
        var byWords = Conclude(odds, null);
        return _meaning is null || byWords.Score < PlainlyOrdinary ? byWords : Conclude(odds, Meanings(odds, known));
    }

    /// <summary>Looks at a message with all that it has learnt.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult LookClosely(List<Token> words, MessageMeanings known)
    {
        var odds = new WordOdds(_words, words);
        return Conclude(odds, _meaning is null ? null : Meanings(odds, known));
    }

    // A place for each part; null for one that is not read.
    private float[]?[] Meanings(WordOdds odds, MessageMeanings known)
    {
        var meanings = new float[]?[odds.Parts.Count];
        var read = odds.WorthReading();
        var found = _meaning!.Read(odds.Words, [.. read.Select(place => odds.Parts[place])], known);
        foreach (var (place, meaning) in read.Zip(found)) meanings[place] = meaning;
        return meanings;
    }

    private SecondLookResult Conclude(WordOdds odds, float[]?[]? meanings)
    {
        var whole = Together(odds.Whole, meanings);
        var telling = odds.Pairs.Count > 0 ? MostTelling(odds, meanings) : whole.Urgent;
        var score = 1 / (1 + Math.Exp(-(whole.Urgent + telling) / 2));
        return new SecondLookResult(whole.Likeliest, score, () => TellingWords(odds.Words, UrgencyClasses.Of(whole.Likeliest)));
    }

    private float MostTelling(WordOdds odds, float[]?[]? meanings) =>
        odds.Pairs.Max(pair => Together(pair.Odds, meanings?[pair.First..(pair.First + 2)]).Urgent) - (ChanceOfMany * MathF.Log(odds.Parts.Count - 1));

    private ClassOdds Together(ClassOdds words, float[]?[]? meanings)
    {
        List<float[]> read = [.. (meanings ?? []).OfType<float[]>()];
        return read.Count == 0 ? words : words.With(_meaning!.Judge(read));
    }

    private string[] TellingWords(List<Token> words, int label) =>
    [
        .. words.Select(word => word.Text).Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Weight: _words.Lean(word, label)))
            .Where(item => item.Weight > 0)
            .OrderByDescending(item => item.Weight)
            .Take(MostTellingWords)
            .Select(item => item.Word),
    ];
}

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

    // Of 1,251 urgent messages that no model had seen, one that words alone score lower would have been heard with meaning; of ordinary
    // questions half score lower.
    private const double PlainlyOrdinary = 0.15;

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
        if (_meaning is null) return LookClosely(words, known);
        var byWords = Look(words, MessageParts.Of(words), null);
        return byWords.Score < PlainlyOrdinary ? byWords : LookClosely(words, known);
    }

    /// <summary>Looks at a message with all that it has learnt.</summary>
    /// <param name="words">Its words, at least one.</param>
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>What it makes of them.</returns>
    public SecondLookResult LookClosely(List<Token> words, MessageMeanings known)
    {
        var parts = MessageParts.Of(words);
        return Look(words, parts, _meaning is null ? null : _meaning.Read(words, parts, known));
    }

    private SecondLookResult Look(List<Token> words, List<(int Start, int Length)> parts, List<float[]>? meanings)
    {
        var whole = Judge(words, meanings);
        var telling = parts.Count > 2 ? MostTelling(words, parts, meanings) : whole.Urgent;
        var score = 1 / (1 + Math.Exp(-(whole.Urgent + telling) / 2));
        return new SecondLookResult(whole.Likeliest, score, () => TellingWords(words, UrgencyClasses.Of(whole.Likeliest)));
    }

    private float MostTelling(List<Token> words, List<(int Start, int Length)> parts, List<float[]>? meanings)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var (start, end) = (parts[i].Start, parts[i + 1].Start + parts[i + 1].Length);

            // Where the middle of a flood is left out, its two sides do not follow each other.
            if (end - start > parts[i].Length + parts[i + 1].Length) continue;
            most = MathF.Max(most, Judge(words.GetRange(start, end - start), meanings?.GetRange(i, 2)).Urgent);
        }

        return most - (ChanceOfMany * MathF.Log(parts.Count - 1));
    }

    private ClassOdds Judge(List<Token> words, List<float[]>? meanings)
    {
        var odds = _words.Judge(words);
        return meanings is null ? odds : odds.With(_meaning!.Judge(meanings));
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

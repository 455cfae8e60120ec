using AdviceBot.Core.Understanding.Lexical;

namespace AdviceBot.Core.Understanding;

/// <summary>What a message scores for the labels that come into question. Scores are logarithms of probabilities, up to a constant.</summary>
/// <param name="Labels">The labels, ascending; <see cref="Others"/> first where some were not looked at.</param>
/// <param name="Scores">The score of each.</param>
internal readonly record struct LabelScores(int[] Labels, float[] Scores)
{
    /// <summary>Stands for all labels that were not looked at, together.</summary>
    public const int Others = -1;
}

/// <summary>A text as a model scores it.</summary>
/// <param name="Words">The features of its words.</param>
/// <param name="Meaning">The values of the last features of all; none where only words are read.</param>
internal readonly record struct ScoredText(SparseVector Words, float[] Meaning)
{
    /// <summary>Scores the classes of a model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>One score a class.</returns>
    public float[] By(HalfWeights model)
    {
        var scores = new float[model.Stride];
        model.Score(Words, Meaning, scores);
        return scores[..model.Classes];
    }
}

/// <summary>A whole message, and the part of it that is read with more weight.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Focus">The sentences that are about any topic; null where that is all of it.</param>
internal readonly record struct ScoredMessage(ScoredText Whole, ScoredText? Focus)
{
    // Found by cross-validation.
    private const float FocusShare = 0.9f;

    /// <summary>Scores both and mixes the scores.</summary>
    /// <param name="score">Scores a text.</param>
    /// <returns>The scores.</returns>
    public float[] By(Func<ScoredText, float[]> score)
    {
        var scores = score(Whole);
        if (Focus is not { } focus) return scores;
        var focused = score(focus);
        for (var i = 0; i < scores.Length; i++) scores[i] = ((1 - FocusShare) * scores[i]) + (FocusShare * focused[i]);
        return scores;
    }
}

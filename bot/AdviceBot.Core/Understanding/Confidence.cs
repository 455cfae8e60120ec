namespace AdviceBot.Core.Understanding;

/// <summary>What a confidence is made from.</summary>
/// <param name="Best">The probability of the best topic, among all topics and the outside.</param>
/// <param name="Second">The probability of the second best topic.</param>
/// <param name="Outside">The probability that no topic answers.</param>
/// <param name="Coverage">The part of the message's words that the content knows, rare words counting more, 0 to 1.</param>
/// <param name="Nearest">How near the best topic's nearest example question is, 0 to 1.</param>
internal readonly record struct ConfidenceInputs(double Best, double Second, double Outside, double Coverage, double Nearest);

/// <summary>
/// Turns probabilities, which are only relative to the topics there are, into the measured chance of being right. Coverage and nearness
/// are absolute: they fall for a message unlike anything taught, whatever the probabilities say.
/// </summary>
internal static class Confidence
{
    // Fitted on cross-validated messages (docs/evaluation/understanding.md): the first on all, the second on those that were written
    // without sight of the pages, because a page's own questions name rarely asked pages far oftener than people do.
    private static readonly double[] WordsOnly = [-0.713, 0.590, 0.188, -0.122, -0.065, 0.753];
    private static readonly double[] WithMeaning = [-0.385, 0.510, 0.321, -0.058, 0, 1.200];

    /// <summary>The inputs as the numbers that are weighed, the constant first.</summary>
    public static double[] Terms(ConfidenceInputs inputs) =>
    [
        1,
        LogOdds(inputs.Best),
        Math.Log((inputs.Best + 0.01) / (inputs.Second + 0.01)),
        Math.Log(inputs.Outside + 0.01),
        inputs.Coverage,
        inputs.Nearest,
    ];

    /// <summary>The chance that the best topic is right.</summary>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="readsMeaning">Whether the model read meaning besides words; each has its own weights.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Of(ConfidenceInputs inputs, bool readsMeaning)
    {
        var weights = readsMeaning ? WithMeaning : WordsOnly;
        var terms = Terms(inputs);
        double sum = 0;
        for (var i = 0; i < terms.Length; i++) sum += terms[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double LogOdds(double probability)
    {
        var bounded = Math.Clamp(probability, 0.001, 0.999);
        return Math.Log(bounded / (1 - bounded));
    }
}

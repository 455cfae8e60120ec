using AdviceBot.Core.Understanding;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>How likely each class is, as logarithms, so that two judges can be heard together.</summary>
/// <param name="Urgent">The log-odds that the message is urgent at all.</param>
/// <param name="Tiers">The logarithm of each tier's probability, least urgent first.</param>
internal readonly record struct ClassOdds(float Urgent, (float Serious, float Child, float Crisis, float Emergency) Tiers)
{
    private const float Least = 1e-6f;

    /// <summary>Makes odds of a model's scores.</summary>
    /// <param name="scores">The scores, which are changed.</param>
    /// <returns>The odds.</returns>
    public static ClassOdds From(Span<float> scores)
    {
        var chances = scores[..UrgencyClasses.Count];
        SoftmaxModel.Normalise(chances);
        var ordinary = chances[UrgencyClasses.Ordinary];
        return new ClassOdds(
            MathF.Log((1 - ordinary + Least) / (ordinary + Least)),
            (MathF.Log(chances[1] + Least), MathF.Log(chances[2] + Least), MathF.Log(chances[3] + Least), MathF.Log(chances[4] + Least)));
    }

    /// <summary>The likeliest tier.</summary>
    public UrgentTier Likeliest
    {
        get
        {
            var (best, most) = (UrgentTier.Serious, Tiers.Serious);
            if (Tiers.Child > most) (best, most) = (UrgentTier.Child, Tiers.Child);
            if (Tiers.Crisis > most) (best, most) = (UrgentTier.Crisis, Tiers.Crisis);
            return Tiers.Emergency > most ? UrgentTier.Emergency : best;
        }
    }

    /// <summary>Hears two judges alike.</summary>
    /// <param name="other">The other judge.</param>
    /// <returns>The mean of both.</returns>
    public ClassOdds With(ClassOdds other) => new(
        Mean(Urgent, other.Urgent),
        (Mean(Tiers.Serious, other.Tiers.Serious), Mean(Tiers.Child, other.Tiers.Child), Mean(Tiers.Crisis, other.Tiers.Crisis), Mean(Tiers.Emergency, other.Tiers.Emergency)));

    private static float Mean(float one, float other) => (one + other) / 2;
}

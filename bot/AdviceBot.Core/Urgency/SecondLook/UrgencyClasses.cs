namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>The classes that the second look tells apart: ordinary messages, and each tier.</summary>
internal static class UrgencyClasses
{
    /// <summary>The class of ordinary messages; a tier's class is its number plus one.</summary>
    public const int Ordinary = 0;

    /// <summary>How many classes there are.</summary>
    public const int Count = 5;

    /// <summary>The class of a tier.</summary>
    /// <param name="tier">The tier; null for an ordinary message.</param>
    /// <returns>Its number.</returns>
    public static int Of(UrgentTier? tier) => tier is { } known ? (int)known + 1 : Ordinary;

    /// <summary>The tier of a class.</summary>
    /// <param name="label">The class; not <see cref="Ordinary"/>.</param>
    /// <returns>The tier.</returns>
    public static UrgentTier TierOf(int label) => (UrgentTier)(label - 1);

    /// <summary>How much an example of each class weighs: ordinary messages are many, so each class weighs alike, softened by a square root.</summary>
    /// <param name="lessons">The examples.</param>
    /// <returns>A weight for each class.</returns>
    public static float[] Balance(IReadOnlyCollection<SecondLookLesson> lessons)
    {
        var counts = new int[Count];
        foreach (var lesson in lessons) counts[lesson.Class]++;
        return [.. counts.Select(count => count == 0 ? 0 : MathF.Sqrt(lessons.Count / (float)(Count * count)))];
    }
}

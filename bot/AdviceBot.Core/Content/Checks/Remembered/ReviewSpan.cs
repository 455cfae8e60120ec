namespace AdviceBot.Core.Content.Checks.Remembered;

/// <summary>The days on which the same is found about the reviews of a page: from one day up to another, each as <see cref="DateOnly.DayNumber"/>.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct ReviewSpan(int First, int Last)
{
    /// <summary>Finds the span around a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="reviews">When something was looked at, and by when it must be looked at again.</param>
    public static ReviewSpan Around(DateOnly today, IEnumerable<(DateOnly Reviewed, DateOnly Due)> reviews)
    {
        var (first, last) = (int.MinValue, int.MaxValue);
        foreach (var change in reviews.SelectMany(review => new[] { review.Reviewed.DayNumber, review.Due.DayNumber + 1 }))
        {
            if (change <= today.DayNumber) first = Math.Max(first, change);
            else last = Math.Min(last, change - 1);
        }

        return new ReviewSpan(first, last);
    }

    /// <summary>Whether a day is in it.</summary>
    public bool Has(DateOnly day) => First <= day.DayNumber && day.DayNumber <= Last;
}

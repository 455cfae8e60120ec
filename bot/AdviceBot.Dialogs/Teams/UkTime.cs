namespace AdviceBot.Dialogs.Teams;

/// <summary>The clock on the wall of a UK police station.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The UK's local time.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The day and time of day.</returns>
    public static DateTime Now(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime;
    }

    /// <summary>The day in the UK.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The day.</returns>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time));

    /// <summary>The Monday that a day's week begins with.</summary>
    /// <param name="day">The day.</param>
    /// <returns>That Monday, or the day itself.</returns>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

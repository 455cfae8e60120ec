using AdviceBot.Core;

namespace AdviceBot.Dialogs.Teams;

/// <summary>Days and weeks by the clock on the wall of a UK police station.</summary>
public static class UkTime
{
    /// <summary>The UK's local time; up to an hour behind it where this machine knows no time zones.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The day and time of day.</returns>
    public static DateTime Now(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return UkClock.Of(time).Now ?? time.GetUtcNow().DateTime;
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

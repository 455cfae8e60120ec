namespace AdviceBot.Core;

/// <summary>The clock on the wall in the UK, summer time included.</summary>
/// <param name="time">The clock.</param>
/// <param name="zone">The UK's time zone; null where this machine does not know it.</param>
public sealed class UkClock(TimeProvider time, TimeZoneInfo? zone)
{
    private const string ZoneId = "Europe/London";

    /// <summary>The day and time of day in the UK; null where this machine has no time zones (on Debian, the package tzdata).</summary>
    public DateTime? Now => zone is null ? null : TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime;

    /// <summary>Whether the time is known.</summary>
    public bool IsKnown => zone is not null;

    /// <summary>Makes the clock with this machine's own time zones.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The clock; it knows no time where the machine knows no UK.</returns>
    public static UkClock Of(TimeProvider time) => new(time, TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var zone) ? zone : null);
}

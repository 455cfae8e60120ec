using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AdviceBot.Core.Content;

/// <summary>When a service answers, in UK time: <c>24 hours</c>, or <c>Mon-Fri 09:00-17:00; Sat 10:00-12:00</c>.</summary>
public sealed class OpeningHours
{
    private static readonly string[] DayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private OpeningHours(string text, IReadOnlyList<OpeningPeriod> periods)
    {
        Text = text;
        Periods = periods;
    }

    /// <summary>As the editors wrote it.</summary>
    public string Text { get; }

    /// <summary>The periods of a week; empty where the service never closes.</summary>
    public IReadOnlyList<OpeningPeriod> Periods { get; }

    /// <summary>Whether the service never closes.</summary>
    public bool AlwaysOpen => Periods.Count == 0;

    /// <summary>Reads the editors' notation.</summary>
    /// <param name="text">For example <c>Mon-Fri 09:00-17:00; Sat 10:00-12:00</c>.</param>
    /// <param name="hours">The hours, where it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out OpeningHours? hours)
    {
        hours = null;
        var trimmed = text.Trim();
        if (trimmed == "24 hours")
        {
            hours = new OpeningHours(trimmed, []);
            return true;
        }

        var periods = new List<OpeningPeriod>();
        foreach (var part in trimmed.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!TryParsePart(part, periods)) return false;
        }

        hours = new OpeningHours(trimmed, periods);
        return true;
    }

    private static bool TryParsePart(string part, List<OpeningPeriod> periods)
    {
        var halves = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (halves.Length != 2) return false;
        var days = halves[0].Split('-');
        var times = halves[1].Split('-');
        if (days.Length is < 1 or > 2 || times.Length != 2) return false;

        var first = Array.IndexOf(DayNames, days[0]);
        var last = Array.IndexOf(DayNames, days[^1]);
        if (first < 0 || last < 0 || !TryParseTime(times[0], out var opens) || !TryParseTime(times[1], out var closes) || closes <= opens) return false;

        for (var day = first; ; day = (day + 1) % 7)
        {
            periods.Add(new OpeningPeriod((DayOfWeek)day, opens, closes));
            if (day == last) return true;
        }
    }

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>One stretch of one day on which a service answers, in UK time.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Opens">From this time.</param>
/// <param name="Closes">Until this time, the same day.</param>
public readonly record struct OpeningPeriod(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

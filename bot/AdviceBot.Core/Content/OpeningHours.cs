using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AdviceBot.Core.Content;

/// <summary>When a service answers, in UK time: <c>24 hours</c>, or <c>Mon-Fri 09:00-17:00; Sat 10:00-12:00</c>.</summary>
public sealed class OpeningHours
{
    // A week, and the longest run of bank holidays; what opens later than that is not said.
    private const int DaysAhead = 15;
    private static readonly string[] DayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private OpeningHours(string text, IReadOnlyList<OpeningSpan> spans)
    {
        Text = text;
        Spans = spans;
        Periods = [.. spans.SelectMany(span => span.Days, (span, day) => new OpeningPeriod(day, span.Opens, span.Closes))];
    }

    /// <summary>As the editors wrote it.</summary>
    public string Text { get; }

    /// <summary>The spans of days, in the editors' order; empty where the service never closes.</summary>
    public IReadOnlyList<OpeningSpan> Spans { get; }

    /// <summary>The periods of a week, a day each; empty where the service never closes.</summary>
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

        var spans = new List<OpeningSpan>();
        foreach (var part in trimmed.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!TryParsePart(part, spans)) return false;
        }

        hours = new OpeningHours(trimmed, spans);
        return true;
    }

    private static bool TryParsePart(string part, List<OpeningSpan> spans)
    {
        var halves = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (halves.Length != 2) return false;
        var days = halves[0].Split('-');
        var times = halves[1].Split('-');
        if (days.Length is < 1 or > 2 || times.Length != 2) return false;

        var first = Array.IndexOf(DayNames, days[0]);
        var last = Array.IndexOf(DayNames, days[^1]);
        if (first < 0 || last < 0 || !TryParseTime(times[0], out var opens) || !TryParseTime(times[1], out var closes) || closes <= opens) return false;
        spans.Add(new OpeningSpan((DayOfWeek)first, (DayOfWeek)last, opens, closes));
        return true;
    }

    /// <summary>Whether the service answers at a moment, and when that changes.</summary>
    /// <param name="now">The UK's local time.</param>
    /// <param name="holidays">The bank holidays.</param>
    /// <param name="onHolidays">What the service does on them.</param>
    /// <returns>The state.</returns>
    public OpenState At(DateTime now, BankHolidays holidays, HolidayHours onHolidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        if (AlwaysOpen) return new OpenState(OpenKind.Always, null);
        var inDoubt = onHolidays == HolidayHours.Unknown && holidays.Contains(DateOnly.FromDateTime(now));
        foreach (var (opens, closes) in Enumerable.Range(0, DaysAhead).SelectMany(days => PeriodsOn(now.Date.AddDays(days))).Where(period => now < period.Closes))
        {
            if (opens <= now) return new OpenState(OpenKind.Open, closes);
            return new OpenState(inDoubt && PeriodsOf(now).Any(period => now < period.Closes) ? OpenKind.InDoubt : OpenKind.Closed, opens);
        }

        return new OpenState(OpenKind.Closed, null);

        // Where nobody knows what a service does on bank holidays, they are passed over.
        IEnumerable<(DateTime Opens, DateTime Closes)> PeriodsOn(DateTime day) =>
            onHolidays != HolidayHours.Usual && holidays.Contains(DateOnly.FromDateTime(day)) ? [] : PeriodsOf(day);
    }

    private IEnumerable<(DateTime Opens, DateTime Closes)> PeriodsOf(DateTime day) =>
        Periods.Where(period => period.Day == day.DayOfWeek)
            .Select(period => (day.Date + period.Opens.ToTimeSpan(), day.Date + period.Closes.ToTimeSpan()))
            .Order();

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}

/// <summary>The same times on one day or on several in a row, in UK time.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; it may be the first, or come before it in the week (Saturday to Monday).</param>
/// <param name="Opens">From this time.</param>
/// <param name="Closes">Until this time, the same day.</param>
public readonly record struct OpeningSpan(DayOfWeek First, DayOfWeek Last, TimeOnly Opens, TimeOnly Closes)
{
    private const int Week = 7;

    /// <summary>Its days, in order.</summary>
    public IEnumerable<DayOfWeek> Days
    {
        get
        {
            var first = (int)First;
            return Enumerable.Range(first, ((int)Last - first + Week) % Week + 1).Select(day => (DayOfWeek)(day % Week));
        }
    }
}

/// <summary>One stretch of one day on which a service answers, in UK time.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Opens">From this time.</param>
/// <param name="Closes">Until this time, the same day.</param>
public readonly record struct OpeningPeriod(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

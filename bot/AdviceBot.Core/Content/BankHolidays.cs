namespace AdviceBot.Core.Content;

/// <summary>
/// The bank holidays of England and Wales, by their fixed rules, and what was announced for one year alone. Rules as on
/// https://www.gov.uk/bank-holidays: New Year's Day, Good Friday, Easter Monday, the first and last Mondays of May, the last Monday
/// of August, Christmas Day and Boxing Day; one that falls on a weekend is made up for on the next weekday that is free. The day
/// itself counts then as well: whoever answers on Sundays may still not answer at Christmas.
/// </summary>
/// <param name="added">Holidays that were announced for one year.</param>
/// <param name="cancelled">Days that the rules make a holiday and that were not one, because it was moved.</param>
public sealed class BankHolidays(IEnumerable<DateOnly> added, IEnumerable<DateOnly> cancelled)
{
    private const int January = 1;
    private const int May = 5;
    private const int August = 8;
    private const int December = 12;

    private readonly HashSet<DateOnly> _added = [.. added];
    private readonly HashSet<DateOnly> _cancelled = [.. cancelled];

    /// <summary>By the rules alone.</summary>
    public static BankHolidays ByRule { get; } = new([], []);

    /// <summary>Whether a day is a bank holiday.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(DateOnly day) => _added.Contains(day) || (!_cancelled.Contains(day) && OfYear(day.Year).Contains(day));

    private static IEnumerable<DateOnly> OfYear(int year)
    {
        var easter = EasterSunday(year);
        var newYear = new DateOnly(year, January, 1);
        var christmas = new DateOnly(year, December, 25);
        return
        [
            newYear,
            NextWeekday(newYear),
            easter.AddDays(-2),
            easter.AddDays(1),
            NextMonday(new DateOnly(year, May, 1)),
            NextMonday(new DateOnly(year, May, 25)),
            NextMonday(new DateOnly(year, August, 25)),
            christmas,
            christmas.AddDays(1),
            .. MadeUpFor(christmas),
        ];
    }

    // Christmas Day and Boxing Day are two days, so what is made up for may be the Monday, the Tuesday or both.
    private static DateOnly[] MadeUpFor(DateOnly christmas) => christmas.DayOfWeek switch
    {
        DayOfWeek.Friday => [christmas.AddDays(3)],
        DayOfWeek.Saturday => [christmas.AddDays(2), christmas.AddDays(3)],
        DayOfWeek.Sunday => [christmas.AddDays(2)],
        _ => [],
    };

    private static DateOnly NextWeekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? NextMonday(day) : day;

    /// <summary>The day itself where it is a Monday, otherwise the Monday after it.</summary>
    private static DateOnly NextMonday(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);

    // The Gregorian calendar's reckoning of Easter (Meeus, Jones and Butcher).
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var moon = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var late = (golden + 11 * moon + 22 * weekday) / 451;
        var days = moon + weekday - 7 * late + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }
}

using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

public sealed class OpeningHoursTests
{
    [Fact]
    public void Always_open_has_no_periods()
    {
        Assert.True(OpeningHours.TryParse("24 hours", out var hours));
        Assert.True(hours.AlwaysOpen);
    }

    [Fact]
    public void Days_and_times_are_read()
    {
        Assert.True(OpeningHours.TryParse("Mon-Tue 09:30-20:00; Sat 10:00-12:00", out var hours));
        Assert.False(hours.AlwaysOpen);
        Assert.Equal(
            [new(DayOfWeek.Monday, new(9, 30), new(20, 0)), new(DayOfWeek.Tuesday, new(9, 30), new(20, 0)), new(DayOfWeek.Saturday, new(10, 0), new(12, 0))],
            hours.Periods);
    }

    [Fact]
    public void A_span_of_days_may_run_over_the_weekend()
    {
        Assert.True(OpeningHours.TryParse("Sat-Mon 09:00-10:00", out var hours));
        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday], hours.Periods.Select(period => period.Day));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mon")]
    [InlineData("Mon 9-5")]
    [InlineData("Monday 09:00-17:00")]
    [InlineData("Mon-Fri 09:00-09:00")]
    [InlineData("Mon-Fri 09:00-17:00;")]
    public void What_cannot_be_read_is_refused(string text) => Assert.False(OpeningHours.TryParse(text, out _));

    private const string Weekdays = "Mon-Fri 09:00-17:00; Sat 10:00-12:00";

    [Theory]
    [InlineData("2026-11-23T08:59", OpenKind.Closed, "2026-11-23T09:00")]
    [InlineData("2026-11-23T09:00", OpenKind.Open, "2026-11-23T17:00")]
    [InlineData("2026-11-23T16:59", OpenKind.Open, "2026-11-23T17:00")]
    [InlineData("2026-11-23T17:00", OpenKind.Closed, "2026-11-24T09:00")]
    [InlineData("2026-11-27T23:00", OpenKind.Closed, "2026-11-28T10:00")]
    [InlineData("2026-11-28T12:00", OpenKind.Closed, "2026-11-30T09:00")]
    public void It_is_open_until_it_closes_and_closed_until_it_opens(string now, OpenKind kind, string changes) =>
        Assert.Equal(new OpenState(kind, DateTime.Parse(changes, CultureInfo.InvariantCulture)), At(Weekdays, now, HolidayHours.Unknown));

    // Christmas Day 2026 is a Friday, and the Monday after it makes up for Boxing Day.
    [Theory]
    [InlineData("2026-12-25T08:00", HolidayHours.Closed, OpenKind.Closed, "2026-12-29T09:00")]
    [InlineData("2026-12-25T08:00", HolidayHours.Usual, OpenKind.Closed, "2026-12-25T09:00")]
    [InlineData("2026-12-25T10:00", HolidayHours.Usual, OpenKind.Open, "2026-12-25T17:00")]
    [InlineData("2026-12-25T10:00", HolidayHours.Closed, OpenKind.Closed, "2026-12-29T09:00")]
    [InlineData("2026-12-25T10:00", HolidayHours.Unknown, OpenKind.InDoubt, "2026-12-29T09:00")]
    [InlineData("2026-12-25T18:00", HolidayHours.Unknown, OpenKind.Closed, "2026-12-29T09:00")]
    [InlineData("2026-12-24T18:00", HolidayHours.Unknown, OpenKind.Closed, "2026-12-29T09:00")]
    public void A_bank_holiday_is_as_the_service_says_and_never_promised(string now, HolidayHours onHolidays, OpenKind kind, string changes) =>
        Assert.Equal(new OpenState(kind, DateTime.Parse(changes, CultureInfo.InvariantCulture)), At(Weekdays, now, onHolidays));

    [Fact]
    public void What_never_closes_has_no_next_change() =>
        Assert.Equal(new OpenState(OpenKind.Always, null), At("24 hours", "2026-12-25T10:00", HolidayHours.Unknown));

    private static OpenState At(string hours, string now, HolidayHours onHolidays)
    {
        Assert.True(OpeningHours.TryParse(hours, out var parsed));
        return parsed.At(DateTime.Parse(now, CultureInfo.InvariantCulture), BankHolidays.ByRule, onHolidays);
    }
}

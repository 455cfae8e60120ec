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
}

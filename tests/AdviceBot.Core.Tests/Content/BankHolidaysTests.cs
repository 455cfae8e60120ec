using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Core.Tests.Content;

/// <summary>The rules against the lists that GOV.UK published (https://www.gov.uk/bank-holidays), England and Wales.</summary>
public sealed class BankHolidaysTests
{
    [Theory]
    [InlineData("2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28")]
    [InlineData("2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-29 2023-08-28 2023-12-25 2023-12-26")]
    [InlineData("2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")]
    [InlineData("2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28")]
    [InlineData("2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26")]
    public void The_weekdays_of_a_year_that_are_holidays_are_those_of_the_list(string list)
    {
        var published = list.Split(' ').Select(Day).ToList();
        var year = Enumerable.Range(0, 366).Select(new DateOnly(published[0].Year, 1, 1).AddDays).Where(day => day.Year == published[0].Year);
        Assert.Equal(published, year.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && BankHolidays.ByRule.Contains(day)));
    }

    [Theory]
    [InlineData("2021-12-25")]
    [InlineData("2022-12-25")]
    [InlineData("2028-01-01")]
    public void Christmas_and_the_new_year_count_on_a_weekend_too(string day) => Assert.True(BankHolidays.ByRule.Contains(Day(day)));

    [Fact]
    public void A_day_of_one_year_alone_is_added_and_a_moved_one_cancelled()
    {
        // 2022: the spring holiday moved to 2 June, and 3 June was added; 2023-05-08 was the coronation's.
        var holidays = new BankHolidays([Day("2022-06-02"), Day("2022-06-03")], [Day("2022-05-30")]);
        Assert.True(holidays.Contains(Day("2022-06-02")));
        Assert.True(holidays.Contains(Day("2022-06-03")));
        Assert.False(holidays.Contains(Day("2022-05-30")));
        Assert.True(BankHolidays.ByRule.Contains(Day("2022-05-30")));
    }

    [Fact]
    public void The_editors_file_is_read_and_a_day_that_is_none_is_named()
    {
        using var folder = new ContentFolder();
        folder.Write("bank-holidays.yaml", "source: https://www.gov.uk/bank-holidays\nchecked: 2026-11-21\nadded: [2023-05-08]\ncancelled: []");
        Assert.True(folder.Load().Content!.BankHolidays.Contains(Day("2023-05-08")));

        folder.Write("bank-holidays.yaml", "source: https://www.gov.uk/bank-holidays\nchecked: 2026-11-21\nadded: [8 May 2023]");
        Assert.Equal("bank-holidays.yaml:3 \"8 May 2023\" is no day. Write it such as 2023-05-08.", folder.OnlyFinding());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

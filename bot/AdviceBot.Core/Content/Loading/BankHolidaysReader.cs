using System.Globalization;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>bank-holidays.yaml</c>: what the rules cannot know.</summary>
internal static class BankHolidaysReader
{
    public static BankHolidays Read(string yaml, FindingList findings)
    {
        if (YamlMap.Parse(yaml, 1, findings) is not { } map) return BankHolidays.ByRule;
        map.WebAddress("source");
        map.Date("checked");
        var holidays = new BankHolidays([.. Days(map, "added", findings)], [.. Days(map, "cancelled", findings)]);
        map.ReportUnknownKeys();
        return holidays;
    }

    private static IEnumerable<DateOnly> Days(YamlMap map, string key, FindingList findings)
    {
        foreach (var text in map.Texts(key))
        {
            if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) yield return day;
            else findings.Error("schema", text.Line, $"\"{text.Text}\" is no day. Write it such as 2023-05-08.");
        }
    }
}

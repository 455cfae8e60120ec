using System.Globalization;
using System.Text;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>Reviews as an iCalendar file (RFC 5545): an all-day entry each.</summary>
internal static class ReviewCalendar
{
    private const int LongestLine = 75;

    /// <summary>Writes the calendar.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="now">The time of writing, UTC.</param>
    /// <returns>The file's text, with the line ends that the standard asks for.</returns>
    public static string Of(IEnumerable<DueReview> reviews, DateTimeOffset now)
    {
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AdviceBot//Reviews//EN" };
        foreach (var review in reviews)
        {
            lines.AddRange(
            [
                "BEGIN:VEVENT",
                $"UID:{Escape(review.ServiceId ?? review.File)}-{Day(review.Day)}@advicebot",
                "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
                $"DTSTART;VALUE=DATE:{Day(review.Day)}",
                $"SUMMARY:{Escape($"Review: {review.Title}")}",
                $"DESCRIPTION:{Escape($"{review.File}{(review.Owner is null ? string.Empty : $"\n{review.Owner}")}\nLast checked {review.Reviewed:yyyy-MM-dd}")}",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]);
        }

        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(Fold));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // No line is longer than 75 bytes, and no character is cut in two (RFC 5545, 3.1).
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                length = 1;
            }

            folded.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}

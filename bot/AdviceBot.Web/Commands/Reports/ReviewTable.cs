using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>Reviews as text by owner, or as CSV (RFC 4180).</summary>
internal static class ReviewTable
{
    private const string Nobody = "Services (services.yaml)";

    /// <summary>Writes the reviews by owner, the most urgent owner first.</summary>
    /// <param name="reviews">The reviews, the most urgent first.</param>
    /// <param name="today">What is before it is overdue.</param>
    /// <param name="terminal">Where to.</param>
    public static void Write(IReadOnlyList<DueReview> reviews, DateOnly today, Terminal terminal)
    {
        foreach (var owner in reviews.GroupBy(review => review.Owner ?? Nobody))
        {
            terminal.Out.WriteLine(terminal.Paint(owner.Key, Colour.Bold));
            foreach (var review in owner)
            {
                var day = $"{review.Day:yyyy-MM-dd}{(review.Day < today ? " overdue" : string.Empty)}";
                terminal.Out.WriteLine($"  {terminal.Paint(day, review.Day < today ? Colour.Red : Colour.Yellow)}  {review.Title} ({review.ServiceId ?? review.File}), last checked {review.Reviewed:yyyy-MM-dd}");
            }
        }
    }

    /// <summary>Writes the reviews as CSV, with a line of headings.</summary>
    /// <param name="reviews">The reviews.</param>
    /// <param name="output">Where to.</param>
    public static void WriteCsv(IEnumerable<DueReview> reviews, TextWriter output)
    {
        output.Write("due,owner,title,file,service,last checked\r\n");
        foreach (var review in reviews)
        {
            output.Write(string.Join(',', [$"{review.Day:yyyy-MM-dd}", Csv.Field(review.Owner), Csv.Field(review.Title), Csv.Field(review.File), Csv.Field(review.ServiceId), $"{review.Reviewed:yyyy-MM-dd}"]) + "\r\n");
        }
    }
}

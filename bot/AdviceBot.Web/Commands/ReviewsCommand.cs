using System.CommandLine;
using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Web.Commands.Reports;

namespace AdviceBot.Web.Commands;

/// <summary><c>reviews</c>: what somebody must look at again, by owner (E6).</summary>
internal static class ReviewsCommand
{
    private const int DaysAhead = 28;
    private static readonly Option<ReviewFormat> Format = new("--format") { Description = "text, csv, or ics for a calendar" };
    private static readonly Option<DateOnly?> Until = new("--until")
    {
        Description = "The last day to list, such as 2027-06-30 (default: four weeks from today)",
        CustomParser = argument =>
        {
            if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            argument.AddError($"\"{argument.Tokens[0].Value}\" is not a day. Write it as 2027-06-30.");
            return null;
        },
    };

    private enum ReviewFormat
    {
        Text,
        Csv,
        Ics,
    }

    public static Command Create(Terminal terminal)
    {
        var command = new Command("reviews", "Lists the pages and services that somebody must look at again, by owner") { Until, Format };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, terminal, services => Task.FromResult(Run(parsed, services, terminal))));
        return command;
    }

    private static int Run(ParseResult parsed, IServiceProvider services, Terminal terminal)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var until = parsed.GetValue(Until) ?? today.AddDays(DaysAhead);
        var due = ReviewList.Of(KnowledgeCommand.Content(services)).Where(review => review.Day <= until).ToList();
        switch (parsed.GetValue(Format))
        {
            case ReviewFormat.Csv:
                ReviewTable.WriteCsv(due, terminal.Out);
                break;
            case ReviewFormat.Ics:
                terminal.Out.Write(ReviewCalendar.Of(due, clock.GetUtcNow()));
                break;
            default:
                ReviewTable.Write(due, today, terminal);
                terminal.Out.WriteLine($"{due.Count} to review by {until:yyyy-MM-dd}");
                break;
        }

        return 0;
    }
}

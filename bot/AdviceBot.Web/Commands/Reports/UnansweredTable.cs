using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Unanswered;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>What had no sure answer, for an editor to think about; nothing is done by itself (E9).</summary>
/// <param name="content">The pages.</param>
/// <param name="terminal">Where it is written.</param>
internal sealed class UnansweredTable(ContentSet content, Terminal terminal)
{
    /// <summary>Writes the rows for a person to read.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="days">How many days they are of.</param>
    public void Write(IReadOnlyList<UnansweredRow> rows, int days)
    {
        foreach (var row in rows)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Times,5}  {terminal.Paint(string.Join(" + ", row.Words), Colour.Bold)}"));
            if (row.Pages.Count > 0) terminal.Out.WriteLine($"       near: {string.Join(", ", row.Pages)}");
            terminal.Out.WriteLine($"       {SuggestionFor(row)}");
        }

        terminal.Out.WriteLine($"{rows.Count} {(rows.Count == 1 ? "row" : "rows")} in {days} days; a row needs {UnansweredRows.Fewest} conversations");
    }

    /// <summary>Writes the rows for a spreadsheet.</summary>
    /// <param name="rows">The rows.</param>
    public void WriteCsv(IReadOnlyList<UnansweredRow> rows)
    {
        terminal.Out.WriteLine("times,words,nearest,suggestion");
        foreach (var row in rows)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Times},{Csv.Field(string.Join(' ', row.Words))},{Csv.Field(string.Join(' ', row.Pages))},{Csv.Field(SuggestionFor(row))}"));
        }
    }

    // A page may have been deleted since.
    private string SuggestionFor(UnansweredRow row) => row.Pages.Select(id => content.Topics.GetValueOrDefault(id)).FirstOrDefault(topic => topic is not null) is { } nearest
        ? $"If {nearest.Title} answers this, add a question with {(row.Words.Count > 1 ? "these words" : "this word")} to {nearest.File}; otherwise a page may be missing."
        : "No page is near: one may be missing.";
}

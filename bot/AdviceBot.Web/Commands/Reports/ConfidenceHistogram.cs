using System.Globalization;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>How sure the assistant was where it was right and where it was wrong, as bars. Wrong and sure is what must not be.</summary>
/// <param name="terminal">Where to write.</param>
internal sealed class ConfidenceHistogram(Terminal terminal)
{
    private const int Bins = 10;
    private const int LongestBar = 40;

    /// <summary>Writes ten lines, the surest first.</summary>
    /// <param name="results">The results.</param>
    public void Write(IReadOnlyList<TopicTestResult> results)
    {
        var bins = results.ToLookup(result => Math.Min(Bins - 1, (int)((result.Finding.Best?.Confidence ?? 0) * Bins)));
        var most = Math.Max(1, bins.Max(bin => (int?)bin.Count()) ?? 1);
        terminal.Out.WriteLine("Confidence    right  wrong");
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            var right = bins[bin].Count(result => result.IsFirst);
            var wrong = bins[bin].Count() - right;
            var range = string.Create(CultureInfo.InvariantCulture, $"{bin / (double)Bins:0.0} to {(bin + 1) / (double)Bins:0.0}");
            terminal.Out.WriteLine($"{range}    {right,5}  {wrong,5}  {Bar(right, most, '█', Colour.Green)}{Bar(wrong, most, '░', Colour.Red)}".TrimEnd());
        }

        terminal.Out.WriteLine();
    }

    private string Bar(int count, int most, char mark, Colour colour) =>
        count == 0 ? string.Empty : terminal.Paint(new string(mark, Math.Max(1, count * LongestBar / most)), colour);
}

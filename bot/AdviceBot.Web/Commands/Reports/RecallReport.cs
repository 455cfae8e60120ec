using System.Globalization;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>How many of a page's tests find it, the worst page first (E3).</summary>
/// <param name="output">Where to write.</param>
internal sealed class RecallReport(TextWriter output)
{
    /// <summary>Writes a line a page, and one for all.</summary>
    /// <param name="results">The results.</param>
    public void Write(IReadOnlyList<TopicTestResult> results)
    {
        output.WriteLine("Topic                               tests  first  first 3");
        foreach (var topic in results.GroupBy(result => result.Topic.Id).OrderBy(group => group.Average(result => result.IsFirst ? 1.0 : 0.0)))
        {
            Write(topic.Key, topic.ToList());
        }

        Write("All", results);
        output.WriteLine();
    }

    private void Write(string name, IReadOnlyList<TopicTestResult> results) =>
        output.WriteLine($"{name,-35} {results.Count,5}  {Percent(results, result => result.IsFirst)}    {Percent(results, result => result.IsInFirstThree)}");

    private static string Percent(IReadOnlyList<TopicTestResult> results, Func<TopicTestResult, bool> right) =>
        results.Count == 0 ? "  -" : (100.0 * results.Count(right) / results.Count).ToString("0", CultureInfo.InvariantCulture).PadLeft(3) + " %";
}

using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>"Asked about A, got B", the words that did it, and what an editor can do about it (E3, E5).</summary>
/// <param name="output">Where to write.</param>
internal sealed class ConfusionReport(TextWriter output)
{
    private const int MostWords = 3;

    /// <summary>Writes the wrong results, the most frequent confusion first.</summary>
    /// <param name="results">The results.</param>
    public void Write(IReadOnlyList<TopicTestResult> results)
    {
        var confusions = results.Where(result => !result.IsFirst)
            .GroupBy(result => (Asked: result.Topic.Id, Got: result.Finding.Best?.TopicId))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Asked, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Got, StringComparer.Ordinal);
        output.WriteLine("Asked about A, got B");
        foreach (var confusion in confusions)
        {
            output.WriteLine($"  {confusion.Key.Asked} -> {confusion.Key.Got ?? "nothing"}{(confusion.Count() > 1 ? $" ({confusion.Count()} times)" : string.Empty)}");
            foreach (var miss in confusion) Write(miss);
        }

        output.WriteLine();
    }

    private void Write(TopicTestResult miss)
    {
        output.WriteLine($"      {miss.Finding.Band.ToString().ToLowerInvariant()}{(miss.IsInFirstThree ? ", in the first three" : string.Empty)}: {miss.Text}");
        if (miss.Finding.Best is not { } got) return;
        var words = got.Evidence.Where(evidence => evidence is { Kind: "words", Weight: > 0 }).Take(MostWords).Select(evidence => $"\"{evidence.Text}\"").ToList();
        if (words.Count > 0) output.WriteLine($"        because of {string.Join(", ", words)}");
        output.WriteLine(miss.IsInFirstThree
            ? $"        try: a line like it under \"not\" of {got.TopicId}, in other words than the test's"
            : $"        try: two or three questions like it in {miss.Topic.Id}, and one under \"not\" of {got.TopicId}, in other words than the test's");
    }
}

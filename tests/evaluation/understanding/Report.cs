using System.Globalization;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Evaluation;

/// <summary>Prints what a list of outcomes comes to.</summary>
internal static class Report
{
    public static void Print(string name, IReadOnlyList<Outcome> outcomes, bool misses)
    {
        var inside = outcomes.Where(outcome => outcome.IsInside).ToList();
        var outside = outcomes.Where(outcome => !outcome.IsInside).ToList();
        var sure = outcomes.Where(outcome => outcome.Finding.Band == ConfidenceBand.Answer).ToList();
        Console.WriteLine($"## {name}: {outcomes.Count} messages, {inside.Count} inside the topics, {outside.Count} outside");
        Line("first", outcomes, outcome => outcome.IsFirst);
        Line("first three", outcomes, outcome => outcome.IsInThree);
        Line("inside, ranked first", inside, outcome => outcome.Ranked == outcome.Message.Topic);
        Line("inside, ranked in three", inside, outcome => outcome.IsInThree);
        Line("inside, answered", inside, outcome => outcome.Finding.Band == ConfidenceBand.Answer);
        Line("inside, asked", inside, outcome => outcome.Finding.Band == ConfidenceBand.Ask);
        Line("inside, declined", inside, outcome => outcome.Finding.Band == ConfidenceBand.Decline);
        Line("answered, and right", sure, outcome => outcome.IsFirst);
        Line("outside, asked or declined", outside, outcome => outcome.Finding.Band != ConfidenceBand.Answer);
        Line("outside, declined", outside, outcome => outcome.Finding.Band == ConfidenceBand.Decline);
        Reliability(outcomes);
        Cuts(outcomes, inside, outside);
        Topics(inside);
        Confusions(outcomes);
        if (misses) Misses(outcomes);
        Console.WriteLine();
    }

    private static void Line(string name, List<Outcome> outcomes, Func<Outcome, bool> counts) =>
        Console.WriteLine($"{name,-28} {Wilson.Describe(outcomes.Count(counts), outcomes.Count)}");

    private static void Line(string name, IReadOnlyList<Outcome> outcomes, Func<Outcome, bool> counts) =>
        Line(name, outcomes.ToList(), counts);

    // Confidence is the chance that the best topic is right; for a message outside all topics it never is.
    private static void Reliability(IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine("reliability: confidence, messages, mean confidence, right");
        double error = 0;
        foreach (var bin in outcomes.GroupBy(outcome => Math.Min(9, (int)(outcome.Confidence * 10))).OrderBy(bin => bin.Key))
        {
            var mean = bin.Average(outcome => outcome.Confidence);
            var right = bin.Average(outcome => outcome.Ranked == outcome.Message.Topic && outcome.IsInside ? 1.0 : 0);
            error += Math.Abs(mean - right) * bin.Count() / outcomes.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bin.Key / 10.0:0.0}  {bin.Count(),5}  {mean:0.000}  {right:0.000}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected calibration error   {error:0.000}"));
    }

    // What each threshold would do, whatever the options say now.
    private static void Cuts(IReadOnlyList<Outcome> outcomes, List<Outcome> inside, List<Outcome> outside)
    {
        Console.WriteLine("cut at: answered and right, inside answered | inside declined, outside declined");
        for (var cut = 0.1; cut < 0.99; cut += cut < 0.295 ? 0.02 : 0.05)
        {
            var sure = outcomes.Where(outcome => outcome.Confidence >= cut).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {cut:0.00}  {Part(sure, outcome => outcome.IsInside && outcome.Ranked == outcome.Message.Topic):0.000} {Part(inside, outcome => outcome.Confidence >= cut):0.000} | {Part(inside, outcome => outcome.Confidence < cut):0.000} {Part(outside, outcome => outcome.Confidence < cut):0.000}"));
        }
    }

    private static double Part(List<Outcome> outcomes, Func<Outcome, bool> counts) =>
        outcomes.Count == 0 ? 0 : (double)outcomes.Count(counts) / outcomes.Count;

    private static void Topics(List<Outcome> inside)
    {
        Console.WriteLine("recall of each topic, ranked first and in three");
        foreach (var topic in inside.GroupBy(outcome => outcome.Message.Topic, StringComparer.Ordinal).OrderBy(topic => topic.Key, StringComparer.Ordinal))
        {
            var first = topic.Count(outcome => outcome.Ranked == topic.Key);
            var three = topic.Count(outcome => outcome.IsInThree);
            Console.WriteLine($"  {topic.Key,-30} {first,3} {three,3} of {topic.Count(),3}");
        }
    }

    private static void Confusions(IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine("asked about, got");
        foreach (var pair in outcomes.Where(outcome => !outcome.IsFirst)
            .GroupBy(outcome => $"{outcome.Message.Topic ?? "(none)"} -> {outcome.Topic ?? "(none)"}", StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Count()).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(25))
        {
            Console.WriteLine($"  {pair.Count(),3}  {pair.Key}");
        }
    }

    private static void Misses(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsFirst))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {outcome.Message.Topic ?? "(none)"} -> {outcome.Ranked ?? "(none)"} {outcome.Confidence:0.00} {outcome.Finding.Band}: {outcome.Message.Text}"));
        }
    }
}

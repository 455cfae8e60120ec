using AdviceBot.Core.Content;

namespace AdviceBot.Core.Urgency;

/// <summary>Runs the examples that stand beside each urgent rule (U6).</summary>
public static class UrgentExamples
{
    /// <summary>Finds the examples that do not go as written.</summary>
    /// <param name="knowledge">The knowledge base.</param>
    /// <returns>A line for each failure; how many examples were run is in <paramref name="run"/>.</returns>
    /// <param name="run">The number of examples.</param>
    public static IReadOnlyList<string> Failures(KnowledgeBase knowledge, out int run)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var rules = knowledge.Content.UrgentRules.Values;
        run = rules.Sum(rule => rule.Fires.Count + rule.Quiet.Count);
        return [.. rules.SelectMany(rule => Failures(rule, knowledge.UrgencyDetector))];
    }

    private static IEnumerable<string> Failures(UrgentRule rule, IUrgencyDetector detector)
    {
        foreach (var text in rule.Fires)
        {
            var finding = detector.Detect(text);
            if (!Fired(finding, rule.Id)) yield return $"{rule.File}: should fire and does not: \"{text}\"";
            else if (finding!.AskOnly) yield return $"{rule.File}: only asks: \"{text}\"";
            else if (finding.Tier < rule.Tier) yield return $"{rule.File}: fires as {finding.Tier.ToString().ToLowerInvariant()} only: \"{text}\"";
        }

        foreach (var text in rule.Quiet.Where(text => Fired(detector.Detect(text), rule.Id)))
        {
            yield return $"{rule.File}: should stay quiet and fires: \"{text}\"";
        }
    }

    private static bool Fired(UrgentFinding? finding, string rule) =>
        finding is not null && (finding.Rule == rule || finding.Others.Any(other => other.Rule == rule));
}

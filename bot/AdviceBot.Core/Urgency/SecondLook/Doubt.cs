using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Asks instead of raising where only rules that ask when doubtful have found anything, and neither the message nor the words around the
/// match sound urgent ("I cannot breathe for laughing"). It moves a finding and drops none: the question carries the 999 line too (U5).
/// </summary>
/// <param name="look">The second look, which has learnt all it will.</param>
/// <param name="below">The score below which a match is doubtful.</param>
internal sealed class Doubt(SecondLookModel look, double below)
{
    // A few words alone say too little to be doubted.
    private const int FewestWords = 6;

    // Padding can make a whole message sound harmless; it cannot come between a match and its neighbours (U1).
    private const int Around = 8;

    /// <summary>Judges what the rules found.</summary>
    /// <param name="found">The findings, most urgent first; at least one.</param>
    /// <param name="words">The message.</param>
    /// <returns>The findings, those that are doubtful as questions; unchanged where one of them is not.</returns>
    public IReadOnlyList<UrgentFinding> Judge(IReadOnlyList<UrgentFinding> found, List<Token> words)
    {
        if (words.Count < FewestWords || found.Any(finding => !MayBeDoubted(finding))) return found;
        var score = look.Look(words).Score;
        foreach (var finding in found)
        {
            if (score >= below) return found;
            score = Math.Max(score, look.Look(Neighbourhood(finding, words)).Score);
        }

        return score >= below ? found : [.. found.Select(finding => AsQuestion(finding, score))];
    }

    private static bool MayBeDoubted(UrgentFinding finding) =>
        finding is { Tier: UrgentTier.Emergency, WhenDoubtful: WhenDoubtful.Ask, Spans.Count: > 0 };

    private static List<Token> Neighbourhood(UrgentFinding finding, List<Token> words)
    {
        var first = Math.Max(0, finding.Spans.Min(span => span.First) - Around);
        var last = Math.Min(words.Count - 1, finding.Spans.Max(span => span.Last) + Around);
        return words.GetRange(first, last - first + 1);
    }

    private static UrgentFinding AsQuestion(UrgentFinding finding, double score) => finding with
    {
        AskOnly = true,
        Context = [.. finding.Context, string.Create(CultureInfo.InvariantCulture, $"doubtful, second look {score:F2}")],
    };
}

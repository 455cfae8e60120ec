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
    private const int Around = 4;

    /// <summary>Judges what the rules found.</summary>
    /// <param name="found">The findings, most urgent first; at least one.</param>
    /// <param name="words">The message.</param>
    /// <returns>The findings, those that are doubtful as questions; unchanged where one of them is not.</returns>
    public IReadOnlyList<UrgentFinding> Judge(IReadOnlyList<UrgentFinding> found, List<Token> words)
    {
        if (!MayBeDoubted(found, words)) return found;
        var score = Score(found, words);
        return score >= below ? found : [.. found.Select(finding => AsQuestion(finding, score))];
    }

    /// <summary>Whether findings are of the kind that may become a question.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="words">The message.</param>
    /// <returns>Whether the message is long enough and every finding's rule asks when doubtful.</returns>
    public static bool MayBeDoubted(IReadOnlyList<UrgentFinding> found, List<Token> words) =>
        words.Count >= FewestWords && found.All(finding => finding is { Tier: UrgentTier.Emergency, WhenDoubtful: WhenDoubtful.Ask, Spans.Count: > 0 });

    /// <summary>How urgent the message or the words around a match sound, whichever sounds more so.</summary>
    /// <param name="found">The findings, each with its place.</param>
    /// <param name="words">The message.</param>
    /// <returns>A score, 0 to 1.</returns>
    public double Score(IReadOnlyList<UrgentFinding> found, List<Token> words) =>
        found.Select(finding => look.Look(Neighbourhood(finding, words)).Score).Append(look.Look(words).Score).Max();

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

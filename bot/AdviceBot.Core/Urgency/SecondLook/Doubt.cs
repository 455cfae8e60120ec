using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>
/// Moves emergencies down where neither the message nor the words around a match sound urgent ("I cannot breathe for laughing"), as their rules
/// say: to the tier serious, or to a question. It moves a finding and drops none; the card and the question carry the 999 line too (U5).
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
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>The findings, most urgent first; unchanged where one of the emergencies is not doubtful.</returns>
    public IReadOnlyList<UrgentFinding> Judge(IReadOnlyList<UrgentFinding> found, List<Token> words, MessageMeanings known)
    {
        if (!MayBeDoubted(found, words)) return found;
        var score = Score(found, words, known);
        if (score >= below) return found;

        // A question takes the place of a card only where there is nothing else to show.
        var asks = found.All(finding => IsEmergency(finding) && finding.WhenDoubtful == WhenDoubtful.Ask);
        return [.. found.Select(finding => IsEmergency(finding) ? Move(finding, asks, score) : finding).OrderByDescending(finding => finding.Tier)];
    }

    /// <summary>Whether findings are of the kind that may be moved.</summary>
    /// <param name="found">The findings.</param>
    /// <param name="words">The message.</param>
    /// <returns>Whether the message is long enough, and there are emergencies, all of rules that may be doubted.</returns>
    public static bool MayBeDoubted(IReadOnlyList<UrgentFinding> found, List<Token> words) =>
        words.Count >= FewestWords && IsEmergency(found[0])
        && found.Where(IsEmergency).All(finding => finding is { WhenDoubtful: not WhenDoubtful.Raise, Spans.Count: > 0 });

    /// <summary>How urgent the message or the words around an emergency's match sound, whichever sounds more so.</summary>
    /// <param name="found">The findings, each emergency with its place.</param>
    /// <param name="words">The message.</param>
    /// <param name="known">The meanings of its sentences that are known already; those that are read join them.</param>
    /// <returns>A score, 0 to 1.</returns>
    public double Score(IReadOnlyList<UrgentFinding> found, List<Token> words, MessageMeanings known) =>
        found.Where(IsEmergency).Select(finding => look.LookClosely(Neighbourhood(finding, words), known).Score).Append(look.LookClosely(words, known).Score).Max();

    private static bool IsEmergency(UrgentFinding finding) => finding.Tier == UrgentTier.Emergency;

    private static List<Token> Neighbourhood(UrgentFinding finding, List<Token> words)
    {
        var first = Math.Max(0, finding.Spans.Min(span => span.First) - Around);
        var last = Math.Min(words.Count - 1, finding.Spans.Max(span => span.Last) + Around);
        return words.GetRange(first, last - first + 1);
    }

    private static UrgentFinding Move(UrgentFinding finding, bool asks, double score) => finding with
    {
        AskOnly = asks,
        Tier = asks ? finding.Tier : UrgentTier.Serious,
        Context = [.. finding.Context, string.Create(CultureInfo.InvariantCulture, $"doubtful, second look {score:F2}")],
    };
}

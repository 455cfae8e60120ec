using AdviceBot.Core.Text;
using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency;

/// <summary>Looks for danger with the editors' rules.</summary>
internal sealed class UrgencyDetector(RuleReader rules) : IUrgencyDetector
{
    /// <summary>The rule id of the finding that stands for a failure.</summary>
    internal const string Failed = "detector-failed";

    /// <inheritdoc/>
    public UrgentFinding? Detect(string text)
    {
        try
        {
            return Look(text);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // A detector that fails must not fall silent (U2): the bot asks, with the 999 line shown.
            return new UrgentFinding { Rule = Failed, Tier = UrgentTier.Emergency, AskOnly = true, Words = [] };
        }
    }

    private UrgentFinding? Look(string text)
    {
        var clean = CleanText.Clean(text ?? string.Empty);
        var found = rules.Read(clean, PlainWords.Read(clean, rules.Book.Lexicon));
        return found.Count == 0 ? null : found[0] with { Others = [.. found.Skip(1)] };
    }
}

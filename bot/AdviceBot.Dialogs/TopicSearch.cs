using AdviceBot.Core.Understanding;
using AdviceBot.Dialogs.Turns;

namespace AdviceBot.Dialogs;

/// <summary>Finds what a message is about; where that fails, what its key phrases alone are about.</summary>
internal static class TopicSearch
{
    /// <summary>Finds the topics of the turn's message.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The finding. By key phrases it never answers at once: a wrong answer is worse than a question.</returns>
    public static TopicFinding Find(AdviceTurn turn)
    {
        var finder = turn.Knowledge.TopicFinder;
        var finding = finder.Find(turn.Input.Text, turn.Audience, turn.Meanings);
        if (finding.Band != ConfidenceBand.Decline || turn.KeyPhrases.Count == 0) return finding;
        var second = finder.Find(string.Join(". ", turn.KeyPhrases), turn.Audience);
        return second.Band == ConfidenceBand.Decline ? finding : second with { Band = ConfidenceBand.Ask };
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Dialogs.Topics;

/// <summary>
/// Reads a short message that leans on the topic in hand, such as "and what about my bank?": among the topics that it may be about, the
/// one in hand and the ones that the page leads to go first. A message that is clear by itself is no follow-up.
/// </summary>
/// <param name="content">The words that such messages begin with.</param>
internal sealed class FollowUp(ContentSet content)
{
    private const int MostWords = 12;

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="finding">What it seems to be about by itself.</param>
    /// <param name="inHand">The topic in hand, or null.</param>
    /// <returns>The topic that is meant, or null where the message does not lean on the one in hand.</returns>
    public string? Read(string text, TopicFinding finding, Topic? inHand)
    {
        if (inHand is null || finding.Band == ConfidenceBand.Answer || !LeansOnTopic(text)) return null;
        if (finding.Band == ConfidenceBand.Decline) return inHand.Id;
        return finding.Candidates.Select(candidate => candidate.TopicId).FirstOrDefault(id => id == inHand.Id || inHand.Next.Contains(id)) ?? inHand.Id;
    }

    private bool LeansOnTopic(string text)
    {
        var clean = CleanText.Clean(text);
        return clean.AsSpan().Count(' ') < MostWords
            && content.Labels[Words.FollowUpWords].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Any(words => clean.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (clean.Length == words.Length || !char.IsLetterOrDigit(clean[words.Length])));
    }
}

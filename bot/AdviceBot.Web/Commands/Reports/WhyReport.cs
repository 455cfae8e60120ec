using System.Globalization;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Web.Commands.Reports;

/// <summary>Which topic and which urgent rule a message gets, and what made them so, as text (E5, U6).</summary>
/// <param name="knowledge">The knowledge base.</param>
/// <param name="output">Where to write.</param>
internal sealed class WhyReport(KnowledgeBase knowledge, TextWriter output)
{
    private const int MostCandidates = 4;
    private const int MostEvidence = 6;

    /// <summary>Writes the report on a message.</summary>
    /// <param name="text">What a person might write.</param>
    /// <returns>The exit code.</returns>
    public int Write(string text)
    {
        WriteUrgent(knowledge.UrgencyDetector.Detect(text));
        if (knowledge.Phrases.FindReply(text) is { } reply) output.WriteLine($"Reply:  {reply} (its whole wording is known from \"says\")");
        var finding = knowledge.TopicFinder.Find(text, Audience.Public);
        output.WriteLine($"Band:   {finding.Band.ToString().ToLowerInvariant()}");
        foreach (var candidate in finding.Candidates.Take(MostCandidates)) WriteCandidate(candidate);
        return 0;
    }

    private void WriteUrgent(UrgentFinding? finding)
    {
        if (finding is null)
        {
            output.WriteLine("Urgent: nothing found");
            return;
        }

        var tier = finding.AskOnly ? "ask" : finding.Tier.ToString().ToLowerInvariant();
        output.WriteLine($"Urgent: {tier}, rule {finding.Rule}, words: {string.Join(", ", finding.Words)}");
        foreach (var context in finding.Context) output.WriteLine($"        {context}");
        foreach (var other in finding.Others) output.WriteLine($"        also {other.Tier.ToString().ToLowerInvariant()}, rule {other.Rule}, words: {string.Join(", ", other.Words)}");
    }

    private void WriteCandidate(TopicCandidate candidate)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candidate.Confidence,6:0.00}  {candidate.TopicId} ({knowledge.Content.Topics[candidate.TopicId].Title})"));
        foreach (var evidence in candidate.Evidence.Take(MostEvidence))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {evidence.Weight,6:+0.00;-0.00}  {evidence.Kind}: {evidence.Text}"));
        }
    }
}

using System.CommandLine;
using System.Globalization;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Web.Commands;

/// <summary><c>why "TEXT"</c>: which topic and which urgent rule, and what made them so (E5, U6).</summary>
internal static class WhyCommand
{
    private const int MostCandidates = 4;
    private const int MostEvidence = 6;
    private static readonly Argument<string> Text = new("text") { Description = "What a person might write" };

    public static Command Create()
    {
        var command = new Command("why", "Says which topic and urgent rule a message would get, and why") { Text };
        command.SetAction((parsed, _) => KnowledgeCommand.RunAsync(parsed, knowledge => Task.FromResult(Run(knowledge, parsed.GetValue(Text)!))));
        return command;
    }

    private static int Run(KnowledgeBase knowledge, string text)
    {
        PrintUrgent(knowledge.UrgencyDetector.Detect(text));
        if (knowledge.Phrases.FindReply(text) is { } reply) Console.WriteLine($"Reply:  {reply} (its whole wording is known from \"says\")");
        var finding = knowledge.TopicFinder.Find(text, Audience.Public);
        Console.WriteLine($"Band:   {finding.Band.ToString().ToLowerInvariant()}");
        foreach (var candidate in finding.Candidates.Take(MostCandidates)) PrintCandidate(candidate, knowledge.Content);
        return 0;
    }

    private static void PrintUrgent(UrgentFinding? finding)
    {
        if (finding is null)
        {
            Console.WriteLine("Urgent: nothing found");
            return;
        }

        var tier = finding.AskOnly ? "ask" : finding.Tier.ToString().ToLowerInvariant();
        Console.WriteLine($"Urgent: {tier}, rule {finding.Rule}, words: {string.Join(", ", finding.Words)}");
        foreach (var context in finding.Context) Console.WriteLine($"        {context}");
        foreach (var other in finding.Others) Console.WriteLine($"        also {other.Tier.ToString().ToLowerInvariant()}, rule {other.Rule}, words: {string.Join(", ", other.Words)}");
    }

    private static void PrintCandidate(TopicCandidate candidate, ContentSet content)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{candidate.Confidence,6:0.00}  {candidate.TopicId} ({content.Topics[candidate.TopicId].Title})"));
        foreach (var evidence in candidate.Evidence.Take(MostEvidence))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {evidence.Weight,6:+0.00;-0.00}  {evidence.Kind}: {evidence.Text}"));
        }
    }
}

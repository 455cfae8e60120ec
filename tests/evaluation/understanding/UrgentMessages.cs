using System.Text.Json;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Evaluation;

/// <summary>How well danger is spotted: recall for each label, and what fires where nothing should.</summary>
internal static class UrgentMessages
{
    private const string Harmless = "none";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Measures labelled messages; a page's own held-out tests stand for ordinary questions.</summary>
    public static int Measure(DirectoryInfo folder, FileInfo[] files, bool rulesAlone, bool misses)
    {
        var content = new ContentLoader(folder.FullName, RequiredWords.None).Load().Content!;
        var detector = new UrgencyDetectorFactory().Create(rulesAlone ? content with { SecondLook = SecondLookContent.None } : content);
        foreach (var file in files)
        {
            var groups = File.ReadLines(file.FullName).Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<Labelled>(line, Json)!)
                .GroupBy(message => message.Label, message => message.Text);
            foreach (var group in groups) Print(group.Key, [.. group], detector, misses);
        }

        Print("ordinary: the topics' tests", [.. content.Topics.Values.SelectMany(topic => topic.Tests)], detector, misses: false);
        return 0;
    }

    private static void Print(string label, List<string> texts, IUrgencyDetector detector, bool misses)
    {
        var found = texts.Select(text => (Text: text, Finding: detector.Detect(text))).ToList();
        var raised = found.Where(item => item.Finding is { AskOnly: false }).ToList();
        Console.WriteLine($"{label} ({texts.Count})");
        Console.WriteLine($"  raised           {Wilson.Describe(raised.Count, texts.Count)}");
        Console.WriteLine($"  raised or asked  {Wilson.Describe(found.Count(item => item.Finding is not null), texts.Count)}");
        foreach (var tier in Enum.GetValues<UrgentTier>().Reverse())
        {
            Console.WriteLine($"  as {tier,-13} {Wilson.Describe(raised.Count(item => item.Finding!.Tier == tier), texts.Count)}");
        }

        if (!misses) return;
        foreach (var (text, finding) in found.Where(item => IsMiss(label, item.Finding)))
        {
            var what = finding is null ? "nothing" : $"{(finding.AskOnly ? "asked, " : string.Empty)}{finding.Tier} by {finding.Rule}";
            Console.WriteLine($"    {what}: {text}");
        }
    }

    private static bool IsMiss(string label, UrgentFinding? finding) =>
        label == Harmless ? finding is { AskOnly: false, Tier: > UrgentTier.Serious } : finding is null;

    private sealed record Labelled(string Text, string Label);
}

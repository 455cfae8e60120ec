using System.Text.Json;
using AdviceBot.Core.Content;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Evaluation;

/// <summary>A message and what it is: a tier, or none (also "harmless" and "ordinary"), in a style such as "indirect".</summary>
internal sealed record UrgentMessage(string Text, string? Tier, string? Label, string? Style)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The tier in the file's words.</summary>
    public string Kind => Tier ?? Label ?? "none";

    /// <summary>Whether there is danger in it.</summary>
    public bool IsUrgent => Enum.TryParse<UrgentTier>(Kind, ignoreCase: true, out _);

    public static List<UrgentMessage> Read(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<UrgentMessage>(line, Json)!)];
}

/// <summary>How well danger is spotted: recall for each tier and style, and what fires where nothing should.</summary>
internal static class UrgentMessages
{
    /// <summary>Measures labelled messages; the topics' own held-out tests stand for ordinary questions.</summary>
    public static int Measure(Setting setting, FileInfo[] files, bool rulesAlone, bool misses)
    {
        var content = setting.Content;
        var detector = setting.Detector(rulesAlone ? content with { SecondLook = SecondLookContent.None } : content);
        foreach (var file in files)
        {
            var messages = UrgentMessage.Read(file);
            Console.WriteLine($"## {file.Name}: {messages.Count} messages");
            foreach (var kind in messages.GroupBy(message => message.Kind))
            {
                Print(kind.Key, [.. kind], detector, misses);
                var styles = kind.GroupBy(message => message.Style ?? string.Empty).ToList();
                if (styles.Count < 2) continue;
                foreach (var style in styles.OrderBy(style => style.Key, StringComparer.Ordinal)) Print($"{kind.Key}, {style.Key}", [.. style], detector, misses: false);
            }

            Print("all urgent", [.. messages.Where(message => message.IsUrgent)], detector, misses: false);
        }

        Print("ordinary: the topics' tests", [.. setting.Content.Topics.Values.SelectMany(topic => topic.Tests).Select(text => new UrgentMessage(text, null, null, null))], detector, misses: false);
        return 0;
    }

    private static void Print(string label, List<UrgentMessage> messages, IUrgencyDetector detector, bool misses)
    {
        var found = messages.Select(message => (Message: message, Finding: detector.Detect(message.Text))).ToList();
        var raised = found.Where(item => item.Finding is { AskOnly: false }).ToList();
        Console.WriteLine($"{label} ({messages.Count})");
        Console.WriteLine($"  raised           {Wilson.Describe(raised.Count, messages.Count)}");
        Console.WriteLine($"  raised or asked  {Wilson.Describe(found.Count(item => item.Finding is not null), messages.Count)}");
        foreach (var tier in Enum.GetValues<UrgentTier>().Reverse())
        {
            Console.WriteLine($"  as {tier,-13} {Wilson.Describe(raised.Count(item => item.Finding!.Tier == tier), messages.Count)}");
        }

        if (!misses) return;
        foreach (var (message, finding) in found.Where(item => IsMiss(item.Message, item.Finding)))
        {
            var what = finding is null ? "nothing" : $"{(finding.AskOnly ? "asked, " : string.Empty)}{finding.Tier} by {finding.Rule}";
            Console.WriteLine($"    {what}: {message.Text}");
        }
    }

    private static bool IsMiss(UrgentMessage message, UrgentFinding? finding) =>
        message.IsUrgent ? finding is null or { AskOnly: true } : finding is { AskOnly: false, Tier: > UrgentTier.Serious };
}

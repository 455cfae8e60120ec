using System.CommandLine;
using System.Text.Json;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;

namespace AdviceBot.Web.Commands;

/// <summary><c>understand</c>: the machine contract; a message a line on standard input, a JSON object a line on standard output, in order.</summary>
internal static class UnderstandCommand
{
    private const int LeastAlternatives = 3;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create(Terminal terminal)
    {
        var command = new Command("understand", "Reads messages, one a line, and writes what they mean as JSON, one a line");
        command.SetAction((parsed, cancellationToken) => KnowledgeCommand.RunAsync(parsed, terminal, knowledge => RunAsync(knowledge, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(KnowledgeBase knowledge, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(Understand(knowledge, line), Json).AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        return 0;
    }

    private static UnderstoodMessage Understand(KnowledgeBase knowledge, string text)
    {
        var finding = knowledge.TopicFinder.Find(text, Audience.Public);
        var declined = finding.Band == ConfidenceBand.Decline;
        var urgent = knowledge.UrgencyDetector.Detect(text);
        return new UnderstoodMessage(
            declined ? null : finding.Best?.TopicId,
            Rounded(finding.Best?.Confidence ?? 0),
            Lower(finding.Band),
            [.. finding.Candidates.Skip(declined ? 0 : 1).Take(LeastAlternatives).Select(candidate => new UnderstoodTopic(candidate.TopicId, Rounded(candidate.Confidence)))],
            urgent is null ? null : new UnderstoodDanger(urgent.AskOnly ? "ask" : Lower(urgent.Tier), urgent.Rule));
    }

    private static double Rounded(double confidence) => Math.Round(confidence, 4);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed record UnderstoodMessage(string? Topic, double Confidence, string Band, IReadOnlyList<UnderstoodTopic> Alternatives, UnderstoodDanger? Urgent);

    private sealed record UnderstoodTopic(string Topic, double Confidence);

    private sealed record UnderstoodDanger(string Tier, string Rule);
}

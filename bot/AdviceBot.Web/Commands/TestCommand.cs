using System.CommandLine;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Transcripts;
using AdviceBot.Web.Commands.Reports;

namespace AdviceBot.Web.Commands;

/// <summary><c>test</c>: the pages' own tests, the urgent rules' examples and the conversations.</summary>
internal static class TestCommand
{
    private static readonly Option<double> Floor = new("--floor")
    {
        Description = "The least share of the pages' tests whose topic must be among the first three",
        DefaultValueFactory = _ => 0.75,
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("test", "Runs the pages' tests, the urgent rules' examples and the conversations") { Floor };
        command.SetAction((parsed, cancellationToken) => KnowledgeCommand.RunAsync(parsed, terminal, services => RunAsync(services, parsed.GetValue(Floor), terminal, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, double floor, Terminal terminal, CancellationToken cancellationToken)
    {
        var knowledge = services.GetRequiredService<IKnowledgeBaseSource>().Current;
        var topicsPass = ReportTopics(TopicTests.Run(knowledge), floor, terminal);
        var rulesPass = ReportRules(knowledge, terminal.Out);
        var conversationsPass = await ReportConversationsAsync(services, terminal.Out, cancellationToken);
        return topicsPass && rulesPass && conversationsPass ? 0 : 1;
    }

    private static bool ReportTopics(IReadOnlyList<TopicTestResult> results, double floor, Terminal terminal)
    {
        new RecallReport(terminal.Out).Write(results);
        new ConfidenceHistogram(terminal).Write(results);
        new ConfusionReport(terminal.Out).Write(results);
        return results.Count == 0 || results.Average(result => result.IsInFirstThree ? 1.0 : 0.0) >= floor;
    }

    private static bool ReportRules(KnowledgeBase knowledge, TextWriter output)
    {
        var failures = UrgentExamples.Failures(knowledge, out var run);
        output.WriteLine($"Urgent rules: {run - failures.Count} of {run} examples go as written");
        foreach (var failure in failures) output.WriteLine("  " + failure);
        return failures.Count == 0;
    }

    private static async Task<bool> ReportConversationsAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = services.GetRequiredService<ContentLoader>().Folder;
        var runner = services.GetRequiredService<TranscriptRunner>();
        var failures = new List<TranscriptResult>();
        var files = TranscriptFolder.Files(folder);
        foreach (var file in files)
        {
            var result = await TranscriptFolder.RunAsync(folder, file, runner, cancellationToken);
            if (!result.Passed) failures.Add(result);
        }

        await output.WriteLineAsync($"Conversations: {files.Count - failures.Count} of {files.Count} go as written");
        foreach (var failure in failures) await output.WriteLineAsync(failure.ToString());
        return failures.Count == 0;
    }
}

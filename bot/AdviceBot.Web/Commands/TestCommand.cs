using System.CommandLine;
using System.Globalization;
using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using AdviceBot.Dialogs.Transcripts;

namespace AdviceBot.Web.Commands;

/// <summary><c>test</c>: the pages' own tests, the urgent rules' examples and the conversations.</summary>
internal static class TestCommand
{
    private static readonly Option<double> Floor = new("--floor")
    {
        Description = "The least share of the pages' tests whose topic must be among the first three",
        DefaultValueFactory = _ => 0.75,
    };

    public static Command Create()
    {
        var command = new Command("test", "Runs the pages' tests, the urgent rules' examples and the conversations") { Floor };
        command.SetAction((parsed, cancellationToken) => KnowledgeCommand.RunAsync(parsed, services => RunAsync(services, parsed.GetValue(Floor), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, double floor, CancellationToken cancellationToken)
    {
        var knowledge = services.GetRequiredService<IKnowledgeBaseSource>().Current;
        var topicsPass = ReportTopics(TopicTests.Run(knowledge), floor);
        var rulesPass = ReportRules(knowledge);
        var conversationsPass = await ReportConversationsAsync(services, cancellationToken);
        return topicsPass && rulesPass && conversationsPass ? 0 : 1;
    }

    private static bool ReportTopics(IReadOnlyList<TopicTestResult> results, double floor)
    {
        Console.WriteLine("Topic                               tests  first  first 3");
        foreach (var topic in results.GroupBy(result => result.Topic.Id).OrderBy(group => Share(group, result => result.IsFirst)))
        {
            Console.WriteLine($"{topic.Key,-35} {topic.Count(),5}  {Percent(topic, result => result.IsFirst)}    {Percent(topic, result => result.IsInFirstThree)}");
        }

        Console.WriteLine($"{"All",-35} {results.Count,5}  {Percent(results, result => result.IsFirst)}    {Percent(results, result => result.IsInFirstThree)}");
        Console.WriteLine();
        Console.WriteLine("Asked about A, got B");
        foreach (var miss in results.Where(result => !result.IsFirst))
        {
            var got = miss.Finding.Best?.TopicId ?? "nothing";
            Console.WriteLine($"  {miss.Topic.Id} -> {got} ({miss.Finding.Band.ToString().ToLowerInvariant()}{(miss.IsInFirstThree ? ", in the first three" : string.Empty)}): {miss.Text}");
        }

        Console.WriteLine();
        return results.Count == 0 || Share(results, result => result.IsInFirstThree) >= floor;
    }

    private static bool ReportRules(KnowledgeBase knowledge)
    {
        var failures = UrgentExamples.Failures(knowledge, out var run);
        Console.WriteLine($"Urgent rules: {run - failures.Count} of {run} examples go as written");
        foreach (var failure in failures) Console.WriteLine("  " + failure);
        return failures.Count == 0;
    }

    private static async Task<bool> ReportConversationsAsync(IServiceProvider services, CancellationToken cancellationToken)
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

        Console.WriteLine($"Conversations: {files.Count - failures.Count} of {files.Count} go as written");
        foreach (var failure in failures) Console.WriteLine(failure);
        return failures.Count == 0;
    }

    private static double Share(IEnumerable<TopicTestResult> results, Func<TopicTestResult, bool> right) => results.Average(result => right(result) ? 1.0 : 0.0);

    private static string Percent(IEnumerable<TopicTestResult> results, Func<TopicTestResult, bool> right) =>
        (100 * Share(results, right)).ToString("0", CultureInfo.InvariantCulture).PadLeft(3) + " %";
}

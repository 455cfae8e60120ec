using System.Diagnostics;
using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Evaluation;

/// <summary>The commands.</summary>
internal static class Tasks
{
    public static void Measure(Setting setting, FileInfo[] files, bool misses)
    {
        var finder = setting.Train(setting.Content);
        foreach (var file in files) Report.Print(file.Name, Run(finder, LabelledMessage.Read(file)), misses);
    }

    public static void Tests(Setting setting, bool misses)
    {
        var tests = setting.Content.Topics.Values.SelectMany(topic => topic.Tests.Select(text => new LabelledMessage(text, topic.Id)));
        var outcomes = Run(setting.Train(setting.Content), tests);
        Report.Print("the pages' tests", outcomes, misses);
    }

    public static void CrossValidate(Setting setting, int folds, bool misses) =>
        Report.Print($"cross-validation in {folds} parts", Folds(setting, folds), misses);

    public static void Calibrate(Setting setting, int folds, FileInfo? asAsked)
    {
        var texts = asAsked is null ? null : LabelledMessage.Read(asAsked).Select(message => message.Text).Concat(setting.Content.Teaching.Messages.Values.SelectMany(lines => lines)).ToHashSet();
        var outcomes = Folds(setting, folds).Where(outcome => outcome.Inputs is not null && texts?.Contains(outcome.Message.Text) != false).ToList();
        Report.Print("what is fitted on", outcomes, misses: false);
        var weights = LogisticFit.Fit(
            outcomes.Select(outcome => Core.Understanding.Confidence.Terms(outcome.Inputs!.Value)).ToList(),
            outcomes.Select(outcome => outcome.IsInside && outcome.Ranked == outcome.Message.Topic).ToList());
        Console.WriteLine(string.Join(", ", weights.Select(weight => weight.ToString("0.000", CultureInfo.InvariantCulture))));
    }

    private static List<Outcome> Folds(Setting setting, int folds)
    {
        var outcomes = new List<Outcome>();
        for (var fold = 0; fold < folds; fold++)
        {
            var (taught, kept) = Split(setting.Content, folds, fold);
            outcomes.AddRange(Run(setting.Train(taught), kept));
        }

        return outcomes;
    }

    private static (ContentSet Taught, List<LabelledMessage> Kept) Split(ContentSet content, int folds, int fold)
    {
        bool IsKept(int index) => index % folds == fold;
        var kept = content.Topics.Values
            .SelectMany(topic => topic.Questions.Where((_, index) => IsKept(index)).Select(text => new LabelledMessage(text, topic.Id)))
            .Concat(content.Teaching.Outside.Where((_, index) => IsKept(index)).Select(text => new LabelledMessage(text, null)))
            .Concat(content.Teaching.Messages.SelectMany(pair => pair.Value.Where((_, index) => IsKept(index))
                .Select(text => new LabelledMessage(text, content.Topics.ContainsKey(pair.Key) ? pair.Key : null))))
            .ToList();
        var taught = content with
        {
            Topics = content.Topics.ToDictionary(
                pair => pair.Key,
                pair => pair.Value with { Questions = [.. pair.Value.Questions.Where((_, index) => !IsKept(index))] }),
            Teaching = content.Teaching with
            {
                Outside = [.. content.Teaching.Outside.Where((_, index) => !IsKept(index))],
                Messages = content.Teaching.Messages.ToDictionary(
                    pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value.Where((_, index) => !IsKept(index))]),
            },
        };
        return (taught, kept);
    }

    private static List<Outcome> Run(Core.Understanding.TopicFinder finder, IEnumerable<LabelledMessage> messages)
    {
        var watch = Stopwatch.StartNew();
        var outcomes = messages.AsParallel().AsOrdered().Select(message =>
        {
            var audience = message.Topic?.StartsWith("first-response", StringComparison.Ordinal) == true ? Audience.Staff : Audience.Public;
            var (finding, inputs) = finder.FindAndMeasure(message.Text, audience);
            return new Outcome(message, finding, inputs);
        }).ToList();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds / outcomes.Count:0.00} ms a message"));
        return outcomes;
    }
}

using System.Globalization;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Understanding.Encoder;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Language;
using AdviceBot.Core.Urgency.SecondLook;

namespace AdviceBot.Evaluation;

/// <summary>What the second look makes of its own teaching messages when it has not been taught them: the table that its scores are set from.</summary>
internal static class UrgentFolds
{
    private static readonly double[] Cuts = [0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90];
    private static readonly double[] DoubtCuts = [0.10, 0.20, 0.30, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70, 0.75, 0.80, 0.90];
    private static readonly double[] PlainCuts = [0.05, 0.08, 0.10, 0.12, 0.15, 0.20];
    private const int LongMessage = 60;

    /// <summary>Cross-validates, and prints for each score the part of each group that reaches it. Messages that a rule hears are left to the rule.</summary>
    public static int Run(Setting setting, int folds)
    {
        var content = setting.Content;
        var rules = new RuleReader([.. content.UrgentRules.Values]);
        var lessons = SecondLookLessons.From(content, rules);
        var taught = content.SecondLook.Examples;
        var models = new SecondLookModel[folds];
        var looks = new SecondLookResult[lessons.Count];
        var plain = new (double ByWords, double Closely)[lessons.Count];
        Parallel.For(0, folds, fold =>
        {
            List<SecondLookLesson> others = [.. lessons.Where((_, place) => place % folds != fold)];
            var model = models[fold] = Train(setting, others);
            var words = new SecondLookModel(WordsModel.Train(others));
            for (var place = fold; place < lessons.Count; place += folds)
            {
                if (lessons[place].Words.Count == 0) continue;
                looks[place] = model.Look(lessons[place].Words, new MessageMeanings());
                plain[place] = (words.Look(lessons[place].Words, new MessageMeanings()).Score, model.LookClosely(lessons[place].Words, new MessageMeanings()).Score);
            }
        });

        var whole = Train(setting, lessons);
        var tests = content.Topics.Values.SelectMany(topic => topic.Tests).Select(text => Heard("the topics' tests", text, null, rules, whole, content.SecondLook.DoubtBelow, words => whole.Look(words, new MessageMeanings()))).ToList();
        var items = taught.Select((example, place) => Heard(Group(example), example.Text, example.Tier, rules, models[place % folds], content.SecondLook.DoubtBelow, _ => looks[place])).ToList();
        var questions = Enumerable.Range(taught.Count, lessons.Count - taught.Count)
            .Where(place => lessons[place].Class == UrgencyClasses.Ordinary)
            .Select(place => new Item("questions of topics", null, lessons[place].Words.Count, null, null, looks[place], 1, false));
        Table([.. items, .. questions, .. tests]);
        Outcomes([.. items], content.SecondLook);
        Doubts([.. items, .. tests]);
        Plainly([.. items.Index().Where(item => item.Item.Rule is null && item.Item.Tier is not null).Select(item => plain[item.Index])], [.. plain.Where((_, place) => place >= taught.Count && lessons[place].Class == UrgencyClasses.Ordinary)], content.SecondLook.AskAt);
        return 0;
    }

    private static SecondLookModel Train(Setting setting, List<SecondLookLesson> lessons)
    {
        var words = WordsModel.Train(lessons);
        return setting.SharedEncoder?.Use(with => new SecondLookModel(words, MeaningModel.Train(lessons, with))) ?? new SecondLookModel(words);
    }

    private static Item Heard(string group, string text, UrgentTier? tier, RuleReader rules, SecondLookModel model, double below, Func<List<Token>, SecondLookResult> look)
    {
        var clean = CleanText.Clean(text);
        var words = PlainWords.Read(clean, rules.Book.Lexicon);
        var found = rules.Read(clean, words);
        if (found.Count == 0) return new Item(group, tier, words.Count, null, null, look(words), 1, false);
        var (judge, known) = (new Doubt(model, below), new MessageMeanings());
        return new Item(group, tier, words.Count, found[0], judge.Judge(found, words, known)[0], look(words), judge.Score(found, words, known), Doubt.MayBeDoubted(found, words));
    }

    private static string Group(UrgentExample example) => example.Tier?.ToString() ?? "harmless";

    private static void Table(List<Item> items)
    {
        var unheard = items.Where(item => item.Rule is null).ToList();
        var groups = unheard.GroupBy(item => item.Group).Select(group => (Name: group.Key, Items: group.ToList())).ToList();
        groups.Add(("urgent, long", [.. unheard.Where(item => item.Tier is not null && item.Words > LongMessage)]));
        groups.Add(("harmless, long", [.. unheard.Where(item => item.Group == "harmless" && item.Words > LongMessage)]));
        Console.WriteLine("score | " + string.Join(" | ", groups.Select(group => $"{group.Name} ({group.Items.Count})")));
        foreach (var cut in Cuts)
        {
            var cells = groups.Select(group => Part(group.Items.Count(item => item.Look.Score >= cut), group.Items.Count));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cut:0.00} | {string.Join(" | ", cells)}"));
        }

        AtHarmless(unheard, 0.20);
        AtHarmless(unheard, 0.10);
        AtHarmless(unheard, 0.05);
        Console.WriteLine("as an emergency");
        foreach (var cut in Cuts)
        {
            var cells = groups.Select(group => Part(group.Items.Count(item => item.Look.Score >= cut && item.Look.Tier == UrgentTier.Emergency), group.Items.Count));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cut:0.00} | {string.Join(" | ", cells)}"));
        }
    }

    // One figure to compare ways of learning by: what is heard where so many of the harmless are.
    private static void AtHarmless(List<Item> unheard, double part)
    {
        var harmless = unheard.Where(item => item.Tier is null).Select(item => item.Look.Score).OrderDescending().ToList();
        var cut = harmless[(int)(harmless.Count * part)];
        var urgent = unheard.Where(item => item.Tier is not null).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"where {part:P0} of the harmless reach it ({cut:0.00}), urgent that reach it: {Part(urgent.Count(item => item.Look.Score > cut), urgent.Count)}"));
    }

    // With the rules and the scores as they are set.
    private static void Outcomes(List<Item> items, SecondLookContent settings)
    {
        Console.WriteLine("with the rules | raised | raised or asked | as emergency | crisis | child | serious | asked");
        foreach (var group in items.GroupBy(item => item.Group))
        {
            var found = group.Select(item => item.Judged ?? SecondLookFinding.Of(item.Look, settings)).ToList();
            var raised = found.Where(finding => finding is { AskOnly: false }).ToList();
            var tiers = Enum.GetValues<UrgentTier>().Reverse().Select(tier => Part(raised.Count(finding => finding!.Tier == tier), found.Count));
            Console.WriteLine($"{group.Key} ({found.Count}) | {Part(raised.Count, found.Count)} | {Part(found.Count(finding => finding is not null), found.Count)} | {string.Join(" | ", tiers)} | {Part(found.Count(finding => finding is { AskOnly: true }), found.Count)}");
        }
    }

    // How sure the second look is that an emergency of the rules is harmless.
    private static void Doubts(List<Item> items)
    {
        Doubts("an emergency by a rule", items);
        Doubts("an emergency by rules that may be doubted", [.. items.Where(item => item.MayBeDoubted)]);
    }

    private static void Doubts(string title, List<Item> items)
    {
        Console.WriteLine($"{title}, and the second look below | " + string.Join(" | ", DoubtCuts.Select(cut => cut.ToString("0.00", CultureInfo.InvariantCulture))));
        foreach (var group in items.Where(item => item.Rule?.Tier == UrgentTier.Emergency).GroupBy(item => item.Group))
        {
            Console.WriteLine($"{group.Key} ({group.Count()}) | {string.Join(" | ", DoubtCuts.Select(cut => group.Count(item => item.Doubt < cut)))}");
        }
    }

    // Where words alone score so low that meaning is not read: what that costs, and what it saves.
    private static void Plainly(List<(double ByWords, double Closely)> urgent, List<(double ByWords, double Closely)> ordinary, double askAt)
    {
        foreach (var cut in PlainCuts)
        {
            var (unread, lost) = (ordinary.Count(message => message.ByWords < cut), urgent.Count(message => message.ByWords < cut && message.Closely >= askAt));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words alone below {cut:0.00} | {Part(unread, ordinary.Count)} of the topics' questions and the rules' quiet examples | {lost} of {urgent.Count} urgent that meaning would have heard"));
        }
    }

    private static string Part(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{(double)part / whole:0.000}");

    private sealed record Item(string Group, UrgentTier? Tier, int Words, UrgentFinding? Rule, UrgentFinding? Judged, SecondLookResult Look, double Doubt, bool MayBeDoubted);
}

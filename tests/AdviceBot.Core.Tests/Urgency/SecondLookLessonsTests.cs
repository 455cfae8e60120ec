using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Understanding.Learnt;
using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.SecondLook;
using Microsoft.Extensions.Options;
using static AdviceBot.Core.Tests.Urgency.SmallLessons;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>What teaches the second look, and how what it has learnt is kept.</summary>
public sealed class SecondLookLessonsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Lessons_are_the_examples_the_rules_own_and_the_topics_questions_that_no_rule_fires_on()
    {
        var rules = new[] { RuleMaker.Rule("b", UrgentTier.Crisis, "zebra") with { Fires = ["my zebra"], Quiet = ["no lantern"] }, RuleMaker.Rule("a", UrgentTier.Child, "violin") with { Fires = ["a violin"] } };
        var content = SmallLessons.Content() with
        {
            UrgentRules = rules.ToDictionary(rule => rule.Id),
            Topics = new[] { SampleContent.Page("t2", "T", ["a question"]), SampleContent.Page("t1", "T", ["some zebra", .. Questions(10)]) }.ToDictionary(topic => topic.Id),
            Teaching = new TeachingText { Outside = ["good morning"] },
        };
        var lessons = SecondLookLessons.From(content, new RuleReader(rules));
        Assert.Equal(SmallLessons.Examples.Length, lessons.FindIndex(lesson => lesson.Words[0].Text == "a" && lesson.Words[1].Text == "violin"));
        Assert.Equal(
            ["2 a violin", "3 my zebra", "0 no lantern", .. Questions(10).Select(question => $"0 {question}"), "0 a question", "0 good morning"],
            lessons.Skip(SmallLessons.Examples.Length).Select(Told));
        Assert.Equal([4, 4, 3, 3, 2, 2, 1, 1, 0, 0, 0, 0], lessons.Take(SmallLessons.Examples.Length).Select(lesson => lesson.Class));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    public void U5_a_topic_that_people_ask_in_danger_teaches_nothing_ordinary(int others, int taught)
    {
        var topic = SampleContent.Page("t1", "T", [.. Questions(others), "some zebra"]);
        var lessons = SecondLookLessons.From(SmallLessons.Content() with { Topics = new Dictionary<string, Topic> { ["t1"] = topic } }, Reader());
        Assert.Equal(Questions(others).Take(taught).Select(question => $"0 {question}"), lessons.Skip(SmallLessons.Examples.Length).Select(Told));
    }

    [Fact]
    public void U6_what_was_learnt_is_kept_under_a_key_of_all_that_taught_it()
    {
        var content = SmallLessons.Content();
        var rule = content.UrgentRules["a-rule"];
        ContentSet[] others =
        [
            content with { SecondLook = content.SecondLook with { Examples = [.. SmallLessons.Examples[1..]] } },
            content with { SecondLook = content.SecondLook with { Examples = [SmallLessons.Examples[0] with { Tier = null }, .. SmallLessons.Examples[1..]] } },
            content with { SecondLook = content.SecondLook with { Examples = [SmallLessons.Examples[0] with { Text = Danger }, .. SmallLessons.Examples[1..]] } },
            With(rule with { Id = "other" }),
            With(rule with { Tier = UrgentTier.Child }),
            With(rule with { Phrases = [new LocatedText("violin", 1)] }),
            With(rule with { Fires = ["a zebra"] }),
            With(rule with { Quiet = ["a zebra"] }),
            content with { Teaching = new TeachingText { Outside = ["a violin"] } },
        ];
        Kept(content).Words();
        var before = Stored();
        Kept(content).Words();
        Assert.Equal(before, Stored());
        foreach (var other in others)
        {
            Kept(other).Words();
            Assert.NotEqual(before, Stored());
            Kept(content).Words();
            Assert.Equal(before, Stored());
        }

        ContentSet With(UrgentRule changed) => content with { UrgentRules = new Dictionary<string, UrgentRule> { [changed.Id] = changed } };
        string Stored() => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_folder.FullName, LearntFolder.SecondLookWordsFile))[..64]);
    }

    [Fact]
    public void U6_what_was_stored_judges_as_what_was_learnt_to_the_last_bit()
    {
        var learnt = WordsModel.Train(Lessons());
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) learnt.Write(writer);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        var stored = WordsModel.Read(reader);
        Assert.Equal(file.Length, file.Position);
        foreach (var example in SmallLessons.Examples)
        {
            Assert.Equal(learnt.Judge(Words(example.Text)), stored.Judge(Words(example.Text)));
            Assert.Equal(learnt.Lean("axe", 4), stored.Lean("axe", 4));
        }
    }

    private static IEnumerable<string> Questions(int count) => Enumerable.Range(1, count).Select(number => $"question q{number + 200}");

    private static string Told(SecondLookLesson lesson) => $"{lesson.Class} {string.Join(' ', lesson.Words.Select(word => word.Text))}";

    private StoredSecondLook Kept(ContentSet content) =>
        new(content, new RuleReader([.. content.UrgentRules.Values]), new LearntFolder(Options.Create(new UnderstandingOptions { EncoderFolder = _folder.FullName })));
}

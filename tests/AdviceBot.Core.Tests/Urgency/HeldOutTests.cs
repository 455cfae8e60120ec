using System.Text.Json;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>
/// U8: floors under the published figures, so that no change lowers them unseen. The messages were held out of the rules and of the
/// second look; the figures themselves, with intervals, are in docs/evaluation/urgency.md.
/// </summary>
[Trait("Speed", "slow")]
public class HeldOutTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("emergency", 0.80)]
    [InlineData("crisis", 0.75)]
    [InlineData("child", 0.80)]
    [InlineData("serious", 0.65)]
    public void U8_recall_does_not_fall(string label, double least)
    {
        var texts = Read(label);
        var found = texts.Count(text => RealRules.Whole.Detect(text) is not null);
        Assert.True(found >= least * texts.Count, $"{found} of {texts.Count}");
    }

    [Fact]
    public void U8_false_emergencies_on_harmless_uses_of_alarming_words_do_not_rise()
    {
        var texts = Read("none");
        var found = texts.Count(text => RealRules.Whole.Detect(text) is { AskOnly: false, Tier: UrgentTier.Emergency });
        Assert.True(found <= texts.Count * 0.10, $"{found} of {texts.Count}");
    }

    [Fact]
    public void U8_at_most_two_in_a_hundred_of_the_topics_own_tests_are_emergencies()
    {
        var texts = RepositoryContent.Content.Topics.Values.SelectMany(topic => topic.Tests).ToList();
        var found = texts.Where(text => RealRules.Whole.Detect(text) is { AskOnly: false, Tier: UrgentTier.Emergency }).ToList();
        Assert.True(found.Count <= texts.Count * 0.02, string.Join("\n", found));
    }

    [Fact]
    public void No_held_out_message_teaches_the_second_look_or_stands_in_a_rule()
    {
        var taught = RepositoryContent.Content.SecondLook.Examples.Select(example => example.Text)
            .Concat(RealRules.All.Values.SelectMany(rule => rule.Fires.Concat(rule.Quiet)));
        Assert.Empty(All().Select(message => message.Text).Intersect(taught));
    }

    private static List<string> Read(string label) => [.. All().Where(message => message.Label == label).Select(message => message.Text)];

    private static IEnumerable<Labelled> All() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "evaluation", "urgency", "held-out.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Labelled>(line, Json)!);

    private sealed record Labelled(string Text, string Label);
}

using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>U9: how a thing is typed must not lower its tier. Every rule's examples are typed again in other ways.</summary>
[Trait("Speed", "slow")]
public class MetamorphicTests
{
    private static readonly Dictionary<string, Func<string, string>> Ways = new(StringComparer.Ordinal)
    {
        ["capitals"] = text => text.ToUpperInvariant(),
        ["small letters"] = text => text.ToLowerInvariant(),
        ["no apostrophes"] = text => text.Replace("'", string.Empty, StringComparison.Ordinal),
        ["curly apostrophes"] = text => text.Replace('\'', '\u2019'),
        ["no punctuation"] = text => new string([.. text.Where(letter => letter is not ('.' or ',' or '!' or '?' or ';'))]),
        ["shouting marks"] = text => text + "!!!!! ???",
        ["emoji around"] = text => "😭😭 " + text + " 😭🙏",
        ["emoji between"] = text => string.Join(" 😭 ", text.Split(' ')),
        ["wide spaces"] = text => string.Join("   ", text.Split(' ')),
        ["new lines"] = text => string.Join("\n", text.Split(' ')),
        ["zero-width characters"] = text => string.Join("\u200B ", text.Split(' ')),
        ["filler before"] = text => "hi there sorry to bother you I was reading your page about passwords and it was good. " + text,
        ["filler after"] = text => text + ". thank you very much for reading this, kind regards from the two of us in Leeds",
        ["swearing between"] = text => string.Join(" fucking ", text.Split(' ')),
        ["a telephone number"] = text => "07700 900123 " + text + " 07700 900123",
        ["five thousand characters"] = text => string.Join(' ', Enumerable.Repeat("lorem ipsum dolor", 300)) + ". " + text,
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void U9_typing_it_another_way_does_not_lower_the_tier(string way)
    {
        var lowered = new List<string>();
        foreach (var text in RealRules.All.Values.SelectMany(rule => rule.Fires))
        {
            var before = RealRules.Alone.Detect(text)!;
            var after = RealRules.Alone.Detect(Ways[way](text));
            if (after is null || after.Tier < before.Tier) lowered.Add($"{text} → {after?.Tier.ToString() ?? "nothing"}, was {before.Tier} by {before.Rule}");
        }

        Assert.Empty(lowered);
    }

    [Fact]
    public void U9_danger_split_over_two_messages_is_seen_when_both_are_read_together()
    {
        Assert.Null(RealRules.Alone.Detect("he is got a"));
        Assert.Equal(UrgentTier.Emergency, RealRules.Alone.Detect("he is got a" + " " + "knife")?.Tier);
    }

    [Fact]
    public void U9_one_wrong_letter_in_a_long_word_is_forgiven_in_nearly_every_example()
    {
        var tried = 0;
        var missed = new List<string>();
        foreach (var text in RealRules.All.Values.SelectMany(rule => rule.Fires))
        {
            var words = text.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].Length < 7 || !words[i].All(char.IsAsciiLetter)) continue;
                var typed = string.Join(' ', words.Select((word, place) => place == i ? word[..4] + word[5] + word[4] + word[6..] : word));
                tried++;
                if (RealRules.Alone.Detect(typed) is null) missed.Add(typed);
            }
        }

        Assert.True(tried > 100, $"{tried} tried");
        Assert.True(missed.Count <= tried * 0.03, string.Join("\n", missed));
    }
}

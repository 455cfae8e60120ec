using AdviceBot.Core.Content;
using AdviceBot.Core.Tests.Understanding;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Tests.Urgency;

/// <summary>Makes small rules for tests.</summary>
internal static class RuleMaker
{
    public static UrgentRule Rule(UrgentTier tier, params string[] phrases) => Rule("a-rule", tier, phrases);

    public static UrgentRule Rule(string id, UrgentTier tier, params string[] phrases) => new()
    {
        Id = id,
        Title = id,
        Tier = tier,
        Stewardship = new Stewardship("A team", new DateOnly(2026, 11, 21), new DateOnly(2027, 2, 21)),
        Phrases = [.. phrases.Select(phrase => new LocatedText(phrase, 1))],
        Fires = [],
        Quiet = [],
        Message = ApprovedText.Empty,
        File = $"urgent/{id}.md",
    };

    /// <summary>The findings of a few rules on a message.</summary>
    public static IReadOnlyList<UrgentFinding> Read(string text, params UrgentRule[] rules)
    {
        var reader = new RuleReader(rules);
        var clean = Core.Text.CleanText.Clean(text);
        return reader.Read(clean, Core.Urgency.Language.PlainWords.Read(clean, reader.Book.Lexicon));
    }

    /// <summary>A detector that knows a few rules and nothing else.</summary>
    public static IUrgencyDetector Detector(params UrgentRule[] rules) =>
        new UrgencyDetectorFactory().Create(SampleContent.Create() with { UrgentRules = rules.ToDictionary(rule => rule.Id) });

    /// <summary>Whether one phrase finds something in a message.</summary>
    public static bool Finds(string phrase, string text) => Read(text, Rule(UrgentTier.Emergency, phrase)).Count > 0;
}

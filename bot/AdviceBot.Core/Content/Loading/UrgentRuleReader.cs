using AdviceBot.Core.Urgency;
using AdviceBot.Core.Urgency.Patterns;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads one rule that spots danger.</summary>
internal sealed class UrgentRuleReader(ReferenceList references, Placeholders placeholders)
{
    public UrgentRule? Read(string id, SourceFile source, FindingList findings)
    {
        if (YamlMap.Of(source.Settings, source.FrontMatterLine, findings) is not { } map) return null;
        map.Text("tier");
        var rule = new UrgentRule
        {
            Id = id,
            File = findings.File,
            Title = map.Text("title")?.Text ?? string.Empty,
            Tier = map.Choice("tier", UrgentTier.Emergency),
            WhenDoubtful = map.Choice("doubt", WhenDoubtful.Raise),
            Stewardship = StewardshipReader.Read(map),
            Phrases = map.Texts("phrases", atLeast: 1),
            Fires = map.Texts("fires", atLeast: 1).Plain(),
            Quiet = map.Texts("quiet", atLeast: 1).Plain(),
            Services = references.Services(map.Texts("services"), findings),
            Message = new ApprovedText(placeholders.Fill(source.Body, source.BodyLine, findings)),
        };
        foreach (var phrase in rule.Phrases)
        {
            if (!UrgentPattern.TryParse(phrase.Text, out var problem)) findings.Error("U6", phrase, problem);
        }

        if (rule is { WhenDoubtful: not WhenDoubtful.Raise, Tier: not UrgentTier.Emergency })
        {
            map.Error("U5", map.Line, $"\"doubt: {rule.WhenDoubtful.ToString().ToLowerInvariant()}\" is for rules of the tier emergency. Remove it: a card of another tier is never less than shown.");
        }

        map.ReportUnknownKeys();
        return findings.HasErrors ? null : rule;
    }
}

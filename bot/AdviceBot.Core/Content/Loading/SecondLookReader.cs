using System.Globalization;
using AdviceBot.Core.Urgency;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads <c>urgent/second-look.yaml</c>: four scores and a list of messages for each tier.</summary>
internal static class SecondLookReader
{
    public const string File = "urgent/second-look.yaml";

    /// <summary>Reads the file.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>What to learn from; nothing where the file has a fault, and then the rules work alone.</returns>
    public static SecondLookContent Read(string yaml, FindingList findings)
    {
        if (YamlMap.Parse(yaml, 1, findings) is not { } map) return SecondLookContent.None;
        var content = new SecondLookContent
        {
            RaiseEmergencyAt = Score(map, "raise-emergency-at"),
            RaiseAt = Score(map, "raise-at"),
            AskAt = Score(map, "ask-at"),
            DoubtBelow = Score(map, "doubt-below"),
            Examples =
            [
                .. Examples(map, "emergency", UrgentTier.Emergency),
                .. Examples(map, "crisis", UrgentTier.Crisis),
                .. Examples(map, "child", UrgentTier.Child),
                .. Examples(map, "serious", UrgentTier.Serious),
                .. Examples(map, "none", null),
            ],
        };
        map.ReportUnknownKeys();
        return findings.HasErrors ? SecondLookContent.None : content;
    }

    private static IEnumerable<UrgentExample> Examples(YamlMap map, string key, UrgentTier? tier) =>
        map.Texts(key, atLeast: 1).Select(text => new UrgentExample(text.Text, tier));

    private static double Score(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return 1;
        if (double.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is > 0 and <= 1) return score;
        map.Error("schema", text.Line, $"\"{key}\" must be a number between 0 and 1 such as 0.7, not \"{text.Text}\".");
        return 1;
    }
}

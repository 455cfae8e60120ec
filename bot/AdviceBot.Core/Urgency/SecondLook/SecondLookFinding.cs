using System.Globalization;
using AdviceBot.Core.Content;

namespace AdviceBot.Core.Urgency.SecondLook;

/// <summary>Turns what the second look makes of a message into a finding.</summary>
internal static class SecondLookFinding
{
    /// <summary>The rule id of what only the second look found.</summary>
    public const string Rule = "second-look";

    /// <summary>Compares the score with the scores that the editors' file sets.</summary>
    /// <param name="result">What the second look makes of the message.</param>
    /// <param name="settings">The scores to raise and to ask at.</param>
    /// <returns>A finding, or null below all scores.</returns>
    public static UrgentFinding? Of(SecondLookResult result, SecondLookContent settings)
    {
        if (result.Score < settings.AskAt) return null;
        return new UrgentFinding
        {
            Rule = Rule,
            Tier = result.Tier,
            AskOnly = result.Score < (result.Tier == UrgentTier.Emergency ? settings.RaiseEmergencyAt : settings.RaiseAt),
            Words = result.Words(),
            Context = [string.Create(CultureInfo.InvariantCulture, $"second look {result.Score:F2}")],
        };
    }
}

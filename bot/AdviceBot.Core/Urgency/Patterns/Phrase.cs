namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>What a phrase is for.</summary>
/// <param name="Owner">The number of the rule or of the context cue.</param>
/// <param name="Pattern">The phrase.</param>
/// <param name="IsCue">Whether it is a context cue and not a rule's phrase.</param>
internal sealed record Phrase(int Owner, UrgentPattern Pattern, bool IsCue)
{
    /// <summary>What is left of it when it is compiled.</summary>
    public CompiledPhrase Compiled => new(Owner, IsCue, Pattern.IsException, Pattern.IsAlone, Pattern.Parts.Count);
}

/// <summary>A phrase whose words are compiled.</summary>
/// <param name="Owner">The number of the rule or of the context cue.</param>
/// <param name="IsCue">Whether it is a context cue and not a rule's phrase.</param>
/// <param name="IsException">Whether it names harmless words that the rule must not see.</param>
/// <param name="IsAlone">Whether it counts only where it is the whole message.</param>
/// <param name="Parts">How many parts it has, which must all be there.</param>
internal readonly record struct CompiledPhrase(int Owner, bool IsCue, bool IsException, bool IsAlone, int Parts);

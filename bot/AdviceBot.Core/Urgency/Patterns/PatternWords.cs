using AdviceBot.Core.Urgency.Language;

namespace AdviceBot.Core.Urgency.Patterns;

/// <summary>Turns a written word of a phrase into the plain words that messages are read as.</summary>
internal static class PatternWords
{
    /// <summary>Reads one word.</summary>
    /// <param name="written">The word, in any case, with or without apostrophes; a <c>~</c> at its end asks for all its forms.</param>
    /// <returns>One or more words: "he's" is read as two.</returns>
    public static IEnumerable<PatternNode.OneWord> Read(string written)
    {
        var lower = written.ToLowerInvariant();
        if (lower.EndsWith('~'))
        {
            yield return new PatternNode.OneWord([.. WordForms.Of(ShortForms.Bare(lower[..^1])).Distinct()]);
            yield break;
        }

        foreach (var plain in ShortForms.Expand(lower) ?? [ShortForms.Bare(lower)]) yield return new PatternNode.OneWord([plain]);
    }
}

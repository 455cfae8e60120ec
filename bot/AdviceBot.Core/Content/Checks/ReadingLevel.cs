using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>How hard a text is to read: the Flesch-Kincaid grade, in years of schooling (Kincaid and others, 1975).</summary>
internal static partial class ReadingLevel
{
    /// <summary>The grade of a text; 0 for one without sentences.</summary>
    /// <param name="sentences">Its sentences.</param>
    public static double GradeOf(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(sentence => Word().Matches(sentence).Select(match => match.Value)).ToList();
        if (words.Count == 0) return 0;
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    /// <summary>Counts syllables by the groups of vowels, with the silent endings left out; right for most English words.</summary>
    public static int Syllables(string word)
    {
        var silent = Silent().Replace(word.ToLowerInvariant(), string.Empty);
        return Math.Max(1, Vowels().Count(silent));
    }

    [GeneratedRegex("[A-Za-z]+(?:['’][A-Za-z]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("(?:(?<![^aeiouy]l|[aeiouy])e|(?<=[^aeiouytd])ed|(?<=[^aeiouycsxzgh])es)$")]
    private static partial Regex Silent();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}

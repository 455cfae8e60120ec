using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>How hard a text is to read: the Flesch-Kincaid grade, in years of schooling (Kincaid and others, 1975).</summary>
internal static partial class ReadingLevel
{
    /// <summary>The grade of a text; 0 for one without sentences.</summary>
    /// <param name="sentences">Its sentences.</param>
    public static double GradeOf(IReadOnlyCollection<string> sentences)
    {
        var (words, syllables) = (0, 0);
        foreach (var sentence in sentences)
        {
            foreach (var word in Word().EnumerateMatches(sentence))
            {
                words++;
                syllables += Syllables(sentence.AsSpan(word.Index, word.Length));
            }
        }

        return words == 0 ? 0 : (0.39 * words / sentences.Count) + (11.8 * syllables / words) - 15.59;
    }

    /// <summary>Counts syllables by the groups of vowels, with the silent endings left out; right for most English words.</summary>
    public static int Syllables(ReadOnlySpan<char> word)
    {
        var sounded = word;
        foreach (var ending in Silent().EnumerateMatches(word)) sounded = word[..ending.Index];
        return Math.Max(1, Vowels().Count(sounded));
    }

    [GeneratedRegex("[A-Za-z]+(?:['’][A-Za-z]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("(?:(?<![^aeiouy]l|[aeiouy])e|(?<=[^aeiouytd])ed|(?<=[^aeiouycsxzgh])es)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex("[aeiouy]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vowels();
}

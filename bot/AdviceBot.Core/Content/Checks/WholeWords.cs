using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Phrases as whole words, whatever their case.</summary>
internal static class WholeWords
{
    /// <summary>A pattern that finds the first of some phrases.</summary>
    public static Regex Pattern(IEnumerable<string> phrases) =>
        new($@"(?<!\w)(?:{string.Join('|', phrases.Select(Regex.Escape))})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}

using System.Globalization;
using System.Text;

namespace AdviceBot.Core.Text;

/// <summary>Makes text that people typed safe to match (P15).</summary>
public static class CleanText
{
    /// <summary>
    /// Makes plain letters of full-width, mathematical and circled ones, drops combining accents, straightens curly quotes, drops control,
    /// bidirectional, zero-width and tag characters, and folds white space to single spaces. Case, punctuation and emoji stay.
    /// </summary>
    /// <param name="text">Any text, unpaired surrogates included.</param>
    /// <returns>The cleaned text, trimmed.</returns>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var builder = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                space = builder.Length > 0;
                continue;
            }

            if (IsInvisible(rune)) continue;
            if (space) builder.Append(' ');
            space = false;
            if (rune.Value is '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4') builder.Append('\'');
            else if (rune.Value is '\u201C' or '\u201D') builder.Append('"');
            else LookAlikes.AppendPlain(builder, rune);
        }

        return builder.ToString();
    }

    // Printable ASCII with single spaces, as almost every message is.
    private static bool IsClean(string text)
    {
        if (text.Length > 0 && (text[0] == ' ' || text[^1] == ' ')) return false;
        return !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains('`', StringComparison.Ordinal) && !text.Contains("  ", StringComparison.Ordinal);
    }

    // U+FFFD stands for an unpaired surrogate; variation selectors and tags carry no meaning for matching.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
        || rune.Value is 0xFFFD or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}

using System.Globalization;
using System.Text;

namespace AdviceBot.Core.Text;

/// <summary>A word or an emoji as it stands in a cleaned message.</summary>
/// <param name="Text">The word in lower case, apostrophes kept.</param>
/// <param name="Start">Where it starts in the cleaned message.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
/// <param name="IsSymbol">Whether it is an emoji or another symbol.</param>
internal readonly record struct RawWord(string Text, int Start, int End, int Sentence, bool IsSymbol);

/// <summary>Cuts a cleaned message into words. Hyphens and slashes part words; a full stop, question or exclamation mark ends a sentence.</summary>
internal static class MessageReader
{
    /// <summary>Reads the words.</summary>
    /// <param name="clean">A message from <see cref="CleanText.Clean"/>.</param>
    /// <returns>The words in order.</returns>
    public static List<RawWord> Read(string clean)
    {
        var words = new List<RawWord>((clean.Length / 5) + 1);
        var sentence = 0;
        var i = 0;
        while (i < clean.Length)
        {
            Rune.DecodeFromUtf16(clean.AsSpan(i), out var rune, out var length);
            if (IsWordPart(rune))
            {
                var end = WordEnd(clean, i);
                words.Add(new RawWord(clean[i..end].ToLowerInvariant().Trim('\''), i, end, sentence, IsSymbol: false));
                i = end;
                continue;
            }

            if (IsPicture(rune)) words.Add(new RawWord(rune.ToString(), i, i + length, sentence, IsSymbol: true));
            else if (EndsSentence(clean, i) && words.Count > 0) sentence = words[^1].Sentence + 1;
            i += length;
        }

        return words;
    }

    private static int WordEnd(string clean, int start)
    {
        var i = start;
        while (i < clean.Length)
        {
            Rune.DecodeFromUtf16(clean.AsSpan(i), out var rune, out var length);
            var inside = IsWordPart(rune) || (IsInnerMark(rune) && FollowedByLetter(clean, i + length));
            if (!inside) break;
            i += length;
        }

        return i;
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // "don't", and the marks that stand for letters in "k@ll" and "$ex".
    private static bool IsInnerMark(Rune rune) => rune.Value is '\'' or '@' or '$';

    private static bool FollowedByLetter(string clean, int index) => index < clean.Length && char.IsLetter(clean[index]);

    private static bool IsPicture(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol;

    private static bool EndsSentence(string clean, int index)
    {
        if (clean[index] is '!' or '?' or '\u2026') return true;
        return clean[index] == '.' && (index + 1 >= clean.Length || !char.IsLetterOrDigit(clean[index + 1]));
    }
}

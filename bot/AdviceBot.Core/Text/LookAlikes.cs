using System.Text;

namespace AdviceBot.Core.Text;

/// <summary>
/// Plain letters for the look-alikes that people decorate text with, as NFKC has them (Unicode Standard Annex 15). The runtime's own
/// normalisation needs Unicode data that the program does without (InvariantGlobalization), and leaves every one of them as it is.
/// </summary>
internal static class LookAlikes
{
    private const int MathematicalLetters = 0x1D400;
    private const int MathematicalDigits = 0x1D7CE;

    // The letters that stood elsewhere before the mathematical alphabets came, from U+2102 on: their places in the alphabets are empty.
    private const string LetterLike = "\u2102C\u210Ag\u210BH\u210CH\u210DH\u210Eh\u2110I\u2111I\u2112L\u2113l\u2115N\u2119P\u211AQ\u211BR\u211CR\u211DR\u2124Z\u2128Z\u212CB\u212DC\u212Fe\u2130E\u2131F\u2133M\u2134o";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Appends the plain form of a character, or the character; a mark that combines with the letter before it is dropped.</summary>
    public static void AppendPlain(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case < 0x0300:
                text.Append(rune);
                break;
            case <= 0x036F or (>= 0x20D0 and <= 0x20FF):
                break;
            case >= 0xFF01 and <= 0xFF5E:
                text.Append((char)(rune.Value - 0xFF01 + '!'));
                break;
            case >= 0xFB00 and <= 0xFB06:
                text.Append(Ligatures[rune.Value - 0xFB00]);
                break;
            case >= 0x24B6 and <= 0x24E9:
                text.Append(Letter(rune.Value - 0x24B6));
                break;
            case >= MathematicalLetters and < 0x1D6A4:
                text.Append(Letter((rune.Value - MathematicalLetters) % 52));
                break;
            case >= MathematicalDigits and <= 0x1D7FF:
                text.Append((char)('0' + ((rune.Value - MathematicalDigits) % 10)));
                break;
            case >= 0x1F130 and <= 0x1F149 or >= 0x1F150 and <= 0x1F169 or >= 0x1F170 and <= 0x1F189:
                text.Append(Letter((rune.Value - 0x1F130) % 32));
                break;
            case >= 0x2102 and <= 0x2134 when LetterLike.IndexOf((char)rune.Value, StringComparison.Ordinal) is var at and >= 0:
                text.Append(LetterLike[at + 1]);
                break;
            default:
                text.Append(rune);
                break;
        }
    }

    private static char Letter(int place) => (char)(place < 26 ? 'A' + place : 'a' + place - 26);
}

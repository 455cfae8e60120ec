using System.Text;

namespace AdviceBot.Core.Languages;

/// <summary>The sets of letters that languages of the United Kingdom's residents are mostly written in (Unicode Standard Annex 24).</summary>
internal enum Script
{
    /// <summary>No letters, or letters of none of the others.</summary>
    None,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Malayalam,
    Sinhala,
    Thai,
    Georgian,
    Ethiopic,
    Han,
    Hangul,
}

/// <summary>Tells which script letters belong to, by Unicode block.</summary>
internal static class Scripts
{
    /// <summary>How many there are, with <see cref="Script.None"/>.</summary>
    public const int Count = (int)Script.Hangul + 1;

    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0041, 0x024F, Script.Latin), (0x0370, 0x03FF, Script.Greek), (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian), (0x0590, 0x05FF, Script.Hebrew), (0x0600, 0x06FF, Script.Arabic),
        (0x0750, 0x077F, Script.Arabic), (0x08A0, 0x08FF, Script.Arabic), (0x0900, 0x0963, Script.Devanagari),
        (0x0966, 0x097F, Script.Devanagari), (0x0980, 0x09FF, Script.Bengali), (0x0A00, 0x0A7F, Script.Gurmukhi),
        (0x0A80, 0x0AFF, Script.Gujarati), (0x0B80, 0x0BFF, Script.Tamil), (0x0C00, 0x0C7F, Script.Telugu),
        (0x0D00, 0x0D7F, Script.Malayalam), (0x0D80, 0x0DFF, Script.Sinhala), (0x0E00, 0x0E7F, Script.Thai),
        (0x10A0, 0x10FF, Script.Georgian), (0x1200, 0x137F, Script.Ethiopic), (0x1E00, 0x1EFF, Script.Latin),
        (0x3040, 0x30FF, Script.Han), (0x3400, 0x9FFF, Script.Han), (0xAC00, 0xD7AF, Script.Hangul),
    ];

    /// <summary>The script of a letter.</summary>
    /// <param name="rune">Any character.</param>
    /// <returns>Its script; <see cref="Script.None"/> for digits, marks and signs.</returns>
    public static Script Of(Rune rune)
    {
        if (!Rune.IsLetter(rune)) return Script.None;
        foreach (var (first, last, script) in Blocks)
        {
            if (rune.Value >= first && rune.Value <= last) return script;
        }

        return Script.None;
    }

    /// <summary>The script of the first letter that has one.</summary>
    /// <param name="text">A word or a name.</param>
    /// <returns>The script.</returns>
    public static Script OfText(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is not Script.None and var script) return script;
        }

        return Script.None;
    }

    /// <summary>Whether a script is written from right to left.</summary>
    /// <param name="script">The script.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsRightToLeft(Script script) => script is Script.Arabic or Script.Hebrew;
}

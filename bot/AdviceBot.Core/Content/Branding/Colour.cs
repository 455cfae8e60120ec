using System.Globalization;

namespace AdviceBot.Core.Content;

/// <summary>A colour of a screen, and how well it can be told from another one (WCAG 2.2, relative luminance and contrast ratio).</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    private const int Length = 7;

    /// <summary>Reads <c>#1b4b6b</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">The colour, where it could be read.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string text, out Colour colour)
    {
        colour = default;
        if (text is not ['#', ..] || text.Length != Length || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Reads a colour that is known to be one.</summary>
    /// <param name="text">For example <c>#1b4b6b</c>.</param>
    /// <returns>The colour.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static Colour Parse(string text) => TryParse(text, out var colour) ? colour : throw new FormatException($"\"{text}\" is no colour.");

    /// <summary>The contrast with another colour.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>1 (none) to 21 (black and white).</returns>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>As a style sheet writes it.</summary>
    /// <returns>For example <c>#1b4b6b</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}

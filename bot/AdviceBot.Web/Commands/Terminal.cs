namespace AdviceBot.Web.Commands;

/// <summary>Where a verb reads and writes.</summary>
/// <param name="In">What a person types.</param>
/// <param name="Out">What the verb says.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Colours">Whether the output is a terminal that shows colours.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool Colours)
{
    private const string Escape = "\u001b[";

    /// <summary>The program's own streams; no colours into a file or a pipe, nor where NO_COLOR is set (no-color.org).</summary>
    public static Terminal Standard() => new(
        Console.In,
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    /// <summary>Colours a text, where there are colours.</summary>
    /// <param name="text">The text.</param>
    /// <param name="colour">The colour.</param>
    /// <returns>The text.</returns>
    public string Paint(string text, Colour colour) => Colours ? $"{Escape}{(int)colour}m{text}{Escape}0m" : text;
}

/// <summary>A colour or weight, by its ANSI code.</summary>
internal enum Colour
{
    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>For errors and what is gone.</summary>
    Red = 31,

    /// <summary>For what is right.</summary>
    Green = 32,

    /// <summary>For warnings.</summary>
    Yellow = 33,
}

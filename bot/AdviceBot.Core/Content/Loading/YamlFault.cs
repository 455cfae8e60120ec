using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Says in plain words what a YAML parser stumbled over; the slips that people make most have words of their own.</summary>
internal static class YamlFault
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("invalid mapping", "A text on this line has a colon in it. Put double quotes around the whole text."),
        ("tab character", "There is a tab on this line. Use spaces at the start of lines."),
        ("Duplicate key", "This setting stands twice. Keep one of them."),
        ("double-quoted scalar", "A quotation mark is opened on this line and not closed. Close it, or write \\\" for one inside the text."),
        ("expected '-'", "This line of a list does not start with \"- \". Start it like the lines around it."),
    ];

    private const string Unclosed = "This line cannot be read. A square bracket may be open on the line above it: write [one, two].";

    /// <summary>Whether a parser's fault lies in the text. YamlDotNet 16 throws the last two at some tabs and brackets (its Scanner).</summary>
    public static bool Is(Exception fault) => fault is YamlException or InvalidOperationException or ArgumentException;

    /// <summary>The line and column; for a fault without a place, the line up to which the text can be read.</summary>
    public static (int Line, int Column) PlaceOf(Exception fault, string yaml)
    {
        if (fault is YamlException { Start: var start }) return ((int)start.Line, (int)start.Column);
        var lines = yaml.Split('\n');
        for (var count = 1; count < lines.Length; count++)
        {
            if (Breaks(string.Join('\n', lines[..count]), fault.GetType())) return (count, 1);
        }

        return (lines.Length, 1);
    }

    public static string InPlainWords(Exception fault)
    {
        if (fault is not YamlException) return Unclosed;
        var message = fault.InnerException?.Message ?? fault.Message;
        foreach (var (part, words) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase)) return words;
        }

        // YamlDotNet puts positions of its own before the reason; ours are those of the file.
        var reason = message.LastIndexOf("): ", StringComparison.Ordinal);
        message = reason < 0 ? message : message[(reason + 3)..];
        return $"The settings cannot be read: {message.TrimEnd('.')}. Check the spaces at the start of the line, and put quotes around a text that has a colon or a hash in it.";
    }

    private static bool Breaks(string yaml, Type kind)
    {
        try
        {
            new YamlStream().Load(new StringReader(yaml));
            return false;
        }
        catch (Exception fault) when (Is(fault))
        {
            return fault.GetType() == kind;
        }
    }
}

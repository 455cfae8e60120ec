using System.Xml;
using System.Xml.Linq;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads a logo: small, and a picture only. An SVG is a document that could run scripts and load files, so what is not known to be harmless is refused.</summary>
internal static class LogoReader
{
    /// <summary>The first load has 30 kB for everything.</summary>
    private const int MostBytes = 8 * 1024;

    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] SvgElements =
    [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "symbol", "use", "clipPath", "mask",
        "linearGradient", "radialGradient", "stop", "title", "desc", "text", "tspan",
    ];

    public static Logo? Read(LocatedText path, string alt, ContentFiles files, FindingList findings)
    {
        if (path.Text.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(path.Text) || files.ReadBytes(path.Text) is not { } bytes)
        {
            findings.Error("schema", path.Line, $"There is no file \"{path.Text}\" in the content folder.");
            return null;
        }

        if (bytes.Length > MostBytes)
        {
            findings.Error("schema", path.Line, $"\"{path.Text}\" has {bytes.Length} bytes; {MostBytes} at most, or the chat is slow on old phones. Make the picture simpler or smaller.");
            return null;
        }

        var (type, fault) = Path.GetExtension(path.Text) switch
        {
            ".png" => ("image/png", bytes.AsSpan().StartsWith(PngStart) ? null : "it is not a PNG picture"),
            ".svg" => ("image/svg+xml", FaultOfSvg(bytes)),
            _ => (string.Empty, "a logo is an .svg or a .png file"),
        };
        if (fault is null) return new Logo(type, bytes, alt);
        findings.Error("P11", path.Line, $"\"{path.Text}\" cannot be the logo: {fault}.");
        return null;
    }

    private static string? FaultOfSvg(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var document = XDocument.Load(reader);
            if (document.Root!.Name.LocalName != "svg") return "it is not an SVG picture";
            if (document.Nodes().OfType<XProcessingInstruction>().Any()) return "it loads a style sheet";
            return document.Descendants().Select(FaultOfElement).FirstOrDefault(fault => fault is not null);
        }
        catch (XmlException)
        {
            return "it is not a whole SVG picture, or holds a document type; save it as plain SVG";
        }
    }

    private static string? FaultOfElement(XElement element)
    {
        if (!SvgElements.Contains(element.Name.LocalName, StringComparer.Ordinal)) return $"it holds <{element.Name.LocalName}>; save it as plain SVG, with attributes instead of styles";
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"it would run a script ({name})";
            if (name == "style") return "it holds a style attribute, which the page's security policy refuses; save it with attributes instead";
            if (name == "href" && !attribute.Value.StartsWith('#')) return "it links to something outside of itself";
            if (attribute.Value.Replace("url(#", string.Empty, StringComparison.Ordinal).Contains("url(", StringComparison.OrdinalIgnoreCase)) return "it loads something from outside of itself";
        }

        return null;
    }
}

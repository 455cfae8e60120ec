using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AdviceBot.Web.Preview;

/// <summary>
/// Reads a page as a screen reader does: from top to bottom, with what each part is. Names and roles follow the HTML Accessibility API
/// Mappings (HTML-AAM 1.0); every screen reader has words of its own for them.
/// </summary>
internal static class SpokenText
{
    /// <summary>Reads parts of a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="selector">The parts, as a CSS selector.</param>
    /// <returns>What is said, in order.</returns>
    public static IReadOnlyList<SpokenLine> Of(string html, string selector)
    {
        var reading = new Reading();
        foreach (var part in new HtmlParser().ParseDocument(html).QuerySelectorAll(selector)) reading.Children(part);
        return reading.End();
    }

    private sealed class Reading
    {
        private readonly List<SpokenLine> _lines = [];
        private readonly StringBuilder _open = new();

        public List<SpokenLine> End()
        {
            EndLine();
            return _lines;
        }

        public void Children(INode node)
        {
            foreach (var child in node.ChildNodes) Node(child);
        }

        private void Node(INode node)
        {
            if (node is IText text) _open.Append(text.Data);
            else if (node is IElement element && !IsSilent(element)) Element(element);
        }

        private void Element(IElement element)
        {
            switch (element.LocalName)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    Say($"heading level {element.LocalName[1]}", element.TextContent);
                    break;
                case "a" when element.HasAttribute("href"):
                    Say("link", element.TextContent);
                    break;
                case "button":
                    Say("button", element.TextContent);
                    break;
                case "summary":
                    Say("button, collapsed", element.TextContent);
                    break;
                case "img":
                    Say("image", element.GetAttribute("alt") ?? string.Empty);
                    break;
                case "ul" or "ol":
                    Say("list", $"{element.Children.Length} {(element.Children.Length == 1 ? "item" : "items")}");
                    Children(element);
                    EndLine();
                    _lines.Add(new SpokenLine("end of list", string.Empty));
                    break;
                case "li" or "p" or "div" or "section" or "article" or "dl" or "dd" or "details" or "header" or "footer" or "blockquote":
                    EndLine();
                    Children(element);
                    EndLine();
                    break;
                case "dt":
                    EndLine();
                    Children(element);
                    break;
                default:
                    Children(element);
                    break;
            }
        }

        private void Say(string role, string text)
        {
            EndLine();
            _lines.Add(new SpokenLine(role, Folded(text)));
        }

        private void EndLine()
        {
            // The full stop after a link is not said.
            var text = Folded(_open.ToString()).TrimStart('.', ',', ';', ':', ')', ' ');
            _open.Clear();
            if (text.Any(char.IsLetterOrDigit)) _lines.Add(new SpokenLine(string.Empty, text));
        }

        private static bool IsSilent(IElement element) =>
            element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.LocalName is "script" or "style" or "noscript" or "template";

        private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Something that a screen reader says in one go.</summary>
/// <param name="Role">What it is; empty for plain text.</param>
/// <param name="Text">The words.</param>
public sealed record SpokenLine(string Role, string Text);

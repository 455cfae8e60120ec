using System.Text;
using AdviceBot.Core.Content;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AdviceBot.Dialogs.Replies.AdaptiveCards;

/// <summary>
/// Writes approved Markdown in the part of Markdown that cards show in Teams: paragraphs, lists of one level, bold, italic and links; no
/// headings, tables, code or HTML (T6). A link's text is never bold inside the brackets, where Teams leaves it dead (pitfall 15).
/// </summary>
/// <param name="site">Where the assistant is published; links to its own pages start with it.</param>
internal sealed class CardMarkdown(Uri site)
{
    // Adaptive Cards ends the line of a list with a carriage return.
    private const string LineEnd = "\r";
    private const string Bold = "**";

    /// <summary>Writes a text as the elements of a card.</summary>
    /// <param name="text">The text.</param>
    /// <returns>An element for each paragraph and each list.</returns>
    public IEnumerable<TextBlock> Write(ApprovedText text) => Blocks(SafeMarkdown.Parse(text.Markdown));

    /// <summary>The address that a link has outside of the assistant's own pages.</summary>
    /// <param name="url">The address as the editors wrote it.</param>
    /// <returns>The whole address, or null for a place on the same page.</returns>
    public string? Absolute(string url) => url switch
    {
        ['#', ..] => null,
        ['/', ..] => site.ToString().TrimEnd('/') + url,
        _ => url,
    };

    private IEnumerable<TextBlock> Blocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    yield return new TextBlock { Text = string.Join(LineEnd, Lines(list)) };
                    break;
                case HeadingBlock { Inline: { } inline }:
                    yield return TextBlock.Heading(Inlines(inline), "Medium");
                    break;
                case ContainerBlock inner:
                    foreach (var part in Blocks(inner)) yield return part;
                    break;
                case LeafBlock { Inline: { } inline }:
                    yield return new TextBlock { Text = Inlines(inline) };
                    break;
                case LeafBlock { Lines.Count: > 0 } code:
                    yield return new TextBlock { Text = code.Lines.ToString() };
                    break;
            }
        }
    }

    // A list in a list comes out as one list: cards have one level only.
    private IEnumerable<string> Lines(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var text = string.Join(' ', item.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => Inlines(leaf.Inline!)));
            yield return (list.IsOrdered ? $"{number++}. " : "- ") + text;
            foreach (var inner in item.OfType<ListBlock>().SelectMany(Lines)) yield return inner;
        }
    }

    private string Inlines(ContainerInline inlines)
    {
        var builder = new StringBuilder();
        foreach (var inline in inlines) builder.Append(Inline(inline));
        return builder.ToString();
    }

    private string Inline(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline link => link.IsEmail ? $"[{link.Url}](mailto:{link.Url})" : $"[{link.Url}]({link.Url})",
        LinkInline link => Link(link),
        EmphasisInline { DelimiterCount: 2 } strong => Bold + Inlines(strong) + Bold,
        EmphasisInline emphasis => $"_{Inlines(emphasis)}_",
        ContainerInline container => Inlines(container),
        _ => string.Empty,
    };

    private string Link(LinkInline link)
    {
        var text = Inlines(link).Replace(Bold, string.Empty, StringComparison.Ordinal);
        if (Absolute(link.Url!) is not { } address) return text;
        var bold = link.Descendants<EmphasisInline>().Any(emphasis => emphasis.DelimiterCount == 2) ? Bold : string.Empty;
        return $"{bold}[{text}]({address}){bold}";
    }
}

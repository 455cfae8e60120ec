using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AdviceBot.Core.Content;

/// <summary>Writes a Markdown document as plain text; a link to a website reads "text (address)".</summary>
internal static class PlainTextRenderer
{
    public static string Render(MarkdownDocument document)
    {
        var builder = new StringBuilder();
        WriteBlocks(document, builder, indent: string.Empty);
        return builder.ToString().TrimEnd();
    }

    private static void WriteBlocks(ContainerBlock blocks, StringBuilder builder, string indent)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ListBlock list:
                    WriteList(list, builder, indent);
                    break;
                case ContainerBlock container:
                    WriteBlocks(container, builder, indent);
                    break;
                case LeafBlock { Inline: { } inline }:
                    builder.Append(indent);
                    WriteInlines(inline, builder);
                    builder.Append('\n');
                    break;
                case LeafBlock leaf:
                    builder.Append(indent).Append(leaf.Lines.ToString()).Append('\n');
                    break;
            }

            if (indent.Length == 0) builder.Append('\n');
        }
    }

    private static void WriteList(ListBlock list, StringBuilder builder, string indent)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var itemText = new StringBuilder();
            WriteBlocks(item, itemText, "  ");
            builder.Append(indent).Append(list.IsOrdered ? $"{number++}. " : "- ").Append(itemText.ToString().Trim()).Append('\n');
        }
    }

    private static void WriteInlines(ContainerInline inlines, StringBuilder builder)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    builder.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    builder.Append(code.Content);
                    break;
                case LineBreakInline:
                    builder.Append(' ');
                    break;
                case AutolinkInline autolink:
                    builder.Append(autolink.Url);
                    break;
                case LinkInline link:
                    WriteInlines(link, builder);
                    if (link.Url is { } url && url.StartsWith("https:", StringComparison.Ordinal)) builder.Append(" (").Append(url).Append(')');
                    break;
                case ContainerInline container:
                    WriteInlines(container, builder);
                    break;
            }
        }
    }
}

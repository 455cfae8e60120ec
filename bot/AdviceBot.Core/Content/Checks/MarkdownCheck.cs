using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Markdown that channels cannot show or that hides a slip: HTML, tables, images, bold, bare addresses (C4, C12, C16).</summary>
internal sealed partial class MarkdownCheck : IContentCheck
{
    private static readonly (Regex Pattern, string Rule, string Message)[] Faults =
    [
        (Html(), "MD033", "HTML is not shown. Write it as Markdown."),
        (Table(), "C12", "Tables are not shown in chat. Write a list."),
        (Image(), "C12", "Images are not shown in chat. Say it in words."),
        (Bold(), "C4", "No bold or italics for emphasis. Say it first, or under a heading of its own."),
        (BareAddress(), "MD034", "Give the address a text: [what it is](https://…)."),
        (Reversed(), "MD011", "The brackets are the wrong way round: [text](address)."),
        (EmptyLink(), "MD042", "The link goes nowhere. Give it an address."),
    ];

    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        from line in page.Body
        from fault in Faults
        let match = fault.Pattern.Match(line.Text)
        where match.Success
        select page.Error(fault.Rule, line with { Column = match.Index + 1 }, fault.Message);

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Html();

    [GeneratedRegex(@"^\s*\|.*\|")]
    private static partial Regex Table();

    [GeneratedRegex(@"!\[")]
    private static partial Regex Image();

    [GeneratedRegex(@"\*\*|__|(?<![\w*])\*(?=[^\s*])|(?<![\w_])_(?=[^\s_])")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<!\()https?://")]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"\([^)]+\)\[(https?:|/)")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"\]\(\s*\)")]
    private static partial Regex EmptyLink();
}

using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>Block capitals are hard to read and read as shouting (C4). Two words in a row tell them from an abbreviation.</summary>
internal sealed partial class CapitalsCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        from line in page.Visible
        from Match match in Capitals().Matches(line.Text)
        select page.Error("C4", line with { Column = match.Index + 1 }, $"\"{match.Value}\" is in block capitals. Use small letters; put what matters first.");

    [GeneratedRegex(@"(?<![\w#])[A-Z]{2,}(?:\s+[A-Z]{2,})+(?!\w)")]
    private static partial Regex Capitals();
}

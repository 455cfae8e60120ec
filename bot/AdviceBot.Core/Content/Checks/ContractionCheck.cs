using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>"Cannot" and "do not" are written out: many readers take a negative contraction for its opposite (C3).</summary>
internal sealed partial class ContractionCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        from line in page.Visible
        from Match match in Contraction().Matches(line.Text)
        select page.Error("C3", line with { Column = match.Index + 1 }, $"Write \"{match.Value}\" out: \"cannot\", \"do not\", \"should have\".");

    [GeneratedRegex(@"\b(?:[a-z]+n['’]t|(?:should|could|would|might|must)['’]ve)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();
}

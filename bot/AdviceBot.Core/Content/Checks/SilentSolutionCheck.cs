using System.Text.RegularExpressions;

namespace AdviceBot.Core.Content.Checks;

/// <summary>"999 then 55" in one step is wrong: it is pressed when asked, on a mobile (U11).</summary>
internal sealed partial class SilentSolutionCheck : IContentCheck
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from page in context.Pages
        from paragraph in page.Paragraphs
        where InOneStep().IsMatch(paragraph.Text) || (FiftyFive().IsMatch(paragraph.Text) && !paragraph.Text.Contains("asked", StringComparison.OrdinalIgnoreCase) && !paragraph.Text.Contains("location", StringComparison.OrdinalIgnoreCase))
        select page.Error("U11", paragraph, "55 is pressed when asked: on a mobile, call 999, listen, and press 55 when asked.");

    [GeneratedRegex(@"999[\s,]*(and|then|,|\+)+\s*(then\s+)?(press|dial|enter)?\s*55\b(?!\s+when asked)", RegexOptions.IgnoreCase)]
    private static partial Regex InOneStep();

    [GeneratedRegex(@"\bpress 55\b", RegexOptions.IgnoreCase)]
    private static partial Regex FiftyFive();
}

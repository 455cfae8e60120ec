namespace AdviceBot.Core.Content.Checks;

/// <summary>The order in which findings are told: by place, and at one place always the same way.</summary>
public static class FindingOrder
{
    /// <summary>Sorts findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The same ones, by file, line, column, rule and words.</returns>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}

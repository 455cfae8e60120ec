using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Findings;

/// <summary>Workflow commands of GitHub Actions, which show each finding beside its line in a pull request.</summary>
internal sealed class GitHubFindings : IFindingFormat
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            var kind = finding.Severity == Severity.Error ? "error" : "warning";
            terminal.Out.WriteLine($"::{kind} file={Property(finding.File)},line={finding.Line},col={finding.Column},title={Property(finding.Rule)}::{Text(finding.Message)}");
        }
    }

    private static string Text(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

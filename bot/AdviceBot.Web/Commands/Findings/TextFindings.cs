using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Findings;

/// <summary>One line of plain words a finding: <c>file:line:column: error C14: …</c>, which editors' tools turn into links.</summary>
internal sealed class TextFindings : IFindingFormat
{
    /// <inheritdoc/>
    public void Write(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            var place = terminal.Paint($"{finding.File}:{finding.Line}:{finding.Column}:", Colour.Bold);
            var severity = terminal.Paint($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}:", finding.Severity == Severity.Error ? Colour.Red : Colour.Yellow);
            terminal.Out.WriteLine($"{place} {severity} {finding.Message}");
        }

        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        terminal.Out.WriteLine($"{errors} errors, {findings.Count - errors} warnings");
    }
}

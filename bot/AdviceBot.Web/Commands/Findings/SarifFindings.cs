using System.Text.Json;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Findings;

/// <summary>SARIF 2.1.0 (OASIS, 2020), which code scanning services read.</summary>
internal sealed class SarifFindings : IFindingFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var log = new Dictionary<string, object>
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    Tool = new { Driver = new { Name = "AdviceBot", Rules = rules.Select(rule => new { Id = rule }) } },
                    ColumnKind = "utf16CodeUnits",
                    Results = findings.Select(finding => Result(finding, rules.IndexOf(finding.Rule))),
                },
            },
        };
        terminal.Out.WriteLine(JsonSerializer.Serialize(log, JsonFindings.Options));
    }

    private static object Result(Finding finding, int rule) => new
    {
        RuleId = finding.Rule,
        RuleIndex = rule,
        Level = finding.Severity == Severity.Error ? "error" : "warning",
        Message = new { Text = finding.Message },
        Locations = new[]
        {
            new
            {
                PhysicalLocation = new
                {
                    ArtifactLocation = new { Uri = Address(finding.File) },
                    Region = new { StartLine = finding.Line, StartColumn = finding.Column },
                },
            },
        },
    };

    private static string Address(string file) =>
        Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}

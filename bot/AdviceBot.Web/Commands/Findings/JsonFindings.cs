using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdviceBot.Core.Content;

namespace AdviceBot.Web.Commands.Findings;

/// <summary>A JSON array with one object a finding: file, line, column, severity, rule, message.</summary>
internal sealed class JsonFindings : IFindingFormat
{
    /// <summary>Readable JSON for files and pipes; it never stands in a web page.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Finding> findings, Terminal terminal) => terminal.Out.WriteLine(JsonSerializer.Serialize(
        findings.Select(finding => new { finding.File, finding.Line, finding.Column, finding.Severity, finding.Rule, finding.Message }),
        Options));
}

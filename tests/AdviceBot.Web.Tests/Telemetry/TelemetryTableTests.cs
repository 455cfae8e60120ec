using AdviceBot.Web.Telemetry;
using AdviceBot.Web.Tests.Documents;

namespace AdviceBot.Web.Tests.Telemetry;

/// <summary>The tables in docs/operations.md list every metric and every attribute that telemetry may carry, and no other.</summary>
public sealed class TelemetryTableTests
{
    private static readonly List<string[]> Rows = MarkdownTable.CodeRows("docs/operations.md");

    [Fact]
    public void Every_metric_is_in_the_table_with_its_attributes()
    {
        var rows = Rows.Where(row => row[0].StartsWith("advicebot.", StringComparison.Ordinal) || row[0].StartsWith("http.server.", StringComparison.Ordinal) || row[0].StartsWith("dotnet.", StringComparison.Ordinal));
        Assert.Equal(
            TelemetryNames.Metrics.Select(metric => $"{metric.Key}: {(metric.Value.Length > 0 ? string.Join(", ", metric.Value) : "none")}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{row[0]}: {row[1].Replace("`", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_attribute_of_a_span_is_in_the_table() =>
        Assert.Equal(
            TelemetryNames.SpanAttributes.Order(StringComparer.Ordinal),
            Rows.Where(row => row.Length == 3 && row[1].Contains("span", StringComparison.Ordinal)).Select(row => row[0]).Order(StringComparer.Ordinal));
}

using System.Text.RegularExpressions;

namespace AdviceBot.Web.Tests.Documents;

/// <summary>The tables in docs/operations.md name every configuration key that the program reads, and no other.</summary>
public sealed partial class ConfigurationTableTests
{
    private const string Document = "docs/operations.md";

    private readonly Dictionary<string, string[]> _rows = MarkdownTable.CodeRows(Document).Where(row => Key().IsMatch(row[0])).ToDictionary(row => row[0], StringComparer.Ordinal);

    [Fact]
    public void Every_key_is_in_the_table()
    {
        Assert.Contains("Limits:MaxFormBytes", ConfigurationKeys.All.Keys);
        Assert.Contains("MicrosoftAppTenantId", ConfigurationKeys.All.Keys);
        var missing = ConfigurationKeys.All.Keys.Except(_rows.Keys).ToList();
        Assert.True(missing.Count == 0, $"Add rows to {Document}: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Every_key_in_the_table_is_read()
    {
        var unknown = _rows.Keys.Except(ConfigurationKeys.All.Keys).ToList();
        Assert.True(unknown.Count == 0, $"Nothing reads these keys of {Document}: {string.Join(", ", unknown)}");
    }

    [Fact]
    public void Every_default_is_the_programs_own()
    {
        foreach (var (key, value) in ConfigurationKeys.All.Where(pair => pair.Value is not null)) Assert.Equal((key, value), (key, _rows[key][1].Trim('`')));
    }

    [GeneratedRegex(@"^[A-Z]\w*(:[A-Z]\w*)*$")]
    private static partial Regex Key();
}

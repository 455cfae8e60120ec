namespace AdviceBot.Web.Commands.Reports;

/// <summary>Comma-separated values (RFC 4180).</summary>
internal static class Csv
{
    /// <summary>Writes one field, in quotes where it needs them.</summary>
    /// <param name="text">The text; null for an empty field.</param>
    /// <returns>The field. One that a spreadsheet would run as a formula gets an apostrophe first.</returns>
    public static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text)) return string.Empty;
        if (text[0] is '=' or '+' or '-' or '@') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

namespace AdviceBot.Web.Tests.Documents;

/// <summary>The rows of a document's tables, without headings.</summary>
internal static class MarkdownTable
{
    /// <summary>Reads the rows whose first cell is code.</summary>
    /// <param name="path">The document, from the repository's root.</param>
    /// <returns>The cells of each row, without the marks of code.</returns>
    public static List<string[]> CodeRows(string path) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, path))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => Array.ConvertAll(line.Trim().Trim('|').Split(" | "), cell => cell.Trim().Trim('`'))),
    ];
}

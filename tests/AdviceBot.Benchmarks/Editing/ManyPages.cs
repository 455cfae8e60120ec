using System.Globalization;

namespace AdviceBot.Benchmarks.Editing;

/// <summary>A copy of a content folder, with as many topic pages as are wanted: the real ones, again and again under other names and with other questions.</summary>
internal sealed class ManyPages : IDisposable
{
    private ManyPages(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Makes the copy.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="pages">How many topic pages; 0 for those that there are.</param>
    /// <returns>The copy, to be deleted after use.</returns>
    public static ManyPages Make(string content, int pages = 0)
    {
        var many = new ManyPages(Directory.CreateTempSubdirectory("advicebot-benchmark-").FullName);
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)) many.Write(Path.GetRelativePath(content, file), File.ReadAllText(file));
        var real = Directory.GetFiles(Path.Combine(content, "topics"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        for (var made = real.Count; made < pages; made++)
        {
            var source = real[made % real.Count];
            // In letters, for 159 in a title is a telephone number.
            var name = $"page{string.Concat(made.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')))}";
            many.Write(Path.Combine("topics", "scams", $"{name}.md"), Renamed(File.ReadAllLines(source), name));
        }

        return many;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // Each list item of the settings and the title gets a word of its own, so that no two pages ask the same.
    private static string Renamed(string[] lines, string name)
    {
        var list = string.Empty;
        for (var line = 1; line < lines.Length && lines[line] != "---"; line++)
        {
            if (!lines[line].StartsWith(' ') && lines[line].Contains(':', StringComparison.Ordinal)) list = lines[line][..lines[line].IndexOf(':', StringComparison.Ordinal)];
            if (list == "title" || (list is "questions" or "tests" or "not" && lines[line].StartsWith("  - ", StringComparison.Ordinal))) lines[line] = WithWord(lines[line], name);
        }

        return string.Join('\n', lines) + '\n';
    }

    private static string WithWord(string line, string word) =>
        line.EndsWith('"') || line.EndsWith('\'') ? $"{line[..^1]} {word}{line[^1]}" : $"{line} {word}";
}

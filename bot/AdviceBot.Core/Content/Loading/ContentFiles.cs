namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads files below the content folder; one that cannot be read becomes a finding.</summary>
internal sealed class ContentFiles(string folder, List<Finding> findings)
{
    public delegate T? PageReader<T>(string id, string file, string text, FindingList findings);

    public static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);

    public static string GroupOf(string file) => file.Split('/') is [_, var group, _] ? group : string.Empty;

    public FindingList FindingsOf(string file) => new(file, findings);

    /// <summary>The Markdown files below a folder, in a fixed order, as paths with forward slashes.</summary>
    public IReadOnlyList<string> Pages(string below) => Below(below, "*.md");

    /// <summary>The files of one kind below a folder, in a fixed order, as paths with forward slashes.</summary>
    public IReadOnlyList<string> Below(string below, string pattern)
    {
        var path = Path.Combine(folder, below);
        if (!Directory.Exists(path)) return [];
        return
        [
            .. Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    public bool Has(string file) => File.Exists(Path.Combine(folder, file));

    /// <summary>The bytes of a file, or null where it cannot be read.</summary>
    public byte[]? ReadBytes(string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public string Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            FindingsOf(file).Error("schema", 1, "The file is missing or cannot be opened.");
            return string.Empty;
        }
    }

    public Dictionary<string, T> ReadPages<T>(IReadOnlyList<string> files, PageReader<T> read)
        where T : class
    {
        var pages = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var list = FindingsOf(file);
            var id = IdOf(file);
            if (read(id, file, Read(file), list) is not { } page) continue;
            if (!pages.TryAdd(id, page)) list.Error("schema", 1, $"Another page has the id \"{id}\" already; an id is a file's name, whatever its folder.");
        }

        return pages;
    }
}

using System.Collections.Concurrent;

namespace AdviceBot.Core.Content.Loading;

/// <summary>Reads files of a snapshot; one that cannot be read becomes a finding.</summary>
/// <param name="snapshot">The files.</param>
/// <param name="findings">What is wrong with them.</param>
/// <param name="kept">Keeps the pages as they were taken apart, for whoever looks at them afterwards; null where nobody does.</param>
internal sealed class ContentFiles(ContentSnapshot snapshot, List<Finding> findings, ConcurrentDictionary<string, SourceFile>? kept = null)
{
    private const string Markdown = ".md";

    public delegate T? FileReader<T>(string id, string file, string text, FindingList findings);

    public delegate T? PageReader<T>(string id, string file, SourceFile page, FindingList findings);

    public static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);

    public static string GroupOf(string file) => file.Split('/') is [_, var group, _] ? group : string.Empty;

    public FindingList FindingsOf(string file) => new(file, findings);

    /// <summary>The Markdown files below a folder, in a fixed order, as paths with forward slashes.</summary>
    public IReadOnlyList<string> Pages(string below) => Below(below, Markdown);

    /// <summary>The Markdown files below a folder that are there and are not read.</summary>
    public IEnumerable<string> LeftOut(string below) => Matching(snapshot.LeftOut, below, Markdown);

    /// <summary>The files of one kind below a folder, in a fixed order, as paths with forward slashes.</summary>
    public IReadOnlyList<string> Below(string below, string ending) => [.. Matching(snapshot.Files, below, ending).Order(StringComparer.Ordinal)];

    public bool Has(string file) => snapshot.Has(file);

    /// <summary>The bytes of a file, or null where it cannot be read.</summary>
    public byte[]? ReadBytes(string file) => snapshot.Bytes(file.Replace('\\', '/'));

    public string Read(string file)
    {
        if (snapshot.Bytes(file) is { } bytes)
        {
            using var reader = new StreamReader(new MemoryStream(bytes));
            return reader.ReadToEnd();
        }

        FindingsOf(file).Error("schema", 1, "The file is missing or cannot be opened.");
        return string.Empty;
    }

    /// <summary>Reads Markdown pages; one whose settings cannot be found is left out.</summary>
    public Dictionary<string, T> ReadPages<T>(IReadOnlyList<string> files, PageReader<T> page)
        where T : class
        => ReadAll(files, (id, file, text, own) =>
        {
            if (SourceFile.Split(text, own) is not { } source) return null;
            kept?.TryAdd(file, source);
            return page(id, file, source, own);
        });

    /// <summary>Reads files of any kind, by their ids.</summary>
    public Dictionary<string, T> ReadAll<T>(IReadOnlyList<string> files, FileReader<T> page)
        where T : class
    {
        var pages = new Dictionary<string, T>(StringComparer.Ordinal);
        var read = new T?[files.Count];
        var found = new List<Finding>[files.Count];
        // Each page has findings of its own while they are read at the same time.
        Parallel.For(0, files.Count, AllCores.Options, place =>
        {
            var (file, own) = (files[place], found[place] = []);
            read[place] = page(IdOf(file), file, new ContentFiles(snapshot, own).Read(file), new FindingList(file, own));
        });
        foreach (var (place, file) in files.Index())
        {
            findings.AddRange(found[place]);
            if (read[place] is { } whole && !pages.TryAdd(IdOf(file), whole)) FindingsOf(file).Error("schema", 1, $"Another page has the id \"{IdOf(file)}\" already; an id is a file's name, whatever its folder.");
        }

        return pages;
    }

    private static IEnumerable<string> Matching(IEnumerable<string> files, string below, string ending) =>
        files.Where(file => file.StartsWith(below + '/', StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));
}

namespace AdviceBot.Core.Content;

/// <summary>
/// The files of the content folder at one moment, so that all that is read belongs together. A file that is left out is not read, but other
/// pages may go on naming it: nothing that leads to it is served, and nobody is told that it does not exist.
/// </summary>
public sealed class ContentSnapshot
{
    private readonly Dictionary<string, byte[]?> _files;
    private readonly HashSet<string> _leftOut;

    /// <summary>Holds files.</summary>
    /// <param name="files">What is in each, by its path; null where it cannot be opened.</param>
    /// <param name="leftOut">The files that are there and are not read.</param>
    internal ContentSnapshot(IEnumerable<KeyValuePair<string, byte[]?>> files, IEnumerable<string> leftOut)
    {
        _files = new(files, StringComparer.Ordinal);
        _leftOut = new(leftOut, StringComparer.Ordinal);
    }

    /// <summary>No files at all.</summary>
    public static ContentSnapshot Empty { get; } = new([], []);

    /// <summary>The files that are read: paths below the content folder, with forward slashes.</summary>
    public IEnumerable<string> Files => _files.Keys;

    /// <summary>The files that are there and are not read.</summary>
    public IEnumerable<string> LeftOut => _leftOut;

    /// <summary>Takes the files as they are now; what begins with a full stop, such as Git's own folder, is passed over.</summary>
    /// <param name="folder">The content folder; it must be there.</param>
    /// <returns>The files.</returns>
    public static ContentSnapshot Take(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };
        var paths = Directory.GetFiles(folder, "*", options);
        var bytes = new byte[]?[paths.Length];
        Parallel.For(0, paths.Length, AllCores.Options, place => bytes[place] = BytesOf(paths[place]));
        return new(paths.Select((path, place) => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), bytes[place])), []);
    }

    /// <summary>Whether a file is there to be read.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>Whether it is.</returns>
    public bool Has(string file) => _files.ContainsKey(file);

    /// <summary>What is in a file.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>Its bytes, or null where it is missing or cannot be opened.</returns>
    public byte[]? Bytes(string file) => _files.GetValueOrDefault(file);

    /// <summary>Whether a file is in two snapshots the same, or in neither.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="other">The other snapshot.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSame(string file, ContentSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Has(file) == other.Has(file) && Bytes(file).AsSpan().SequenceEqual(other.Bytes(file));
    }

    /// <summary>The files that two snapshots do not have alike.</summary>
    /// <param name="other">The other snapshot.</param>
    /// <returns>Their paths, in a fixed order.</returns>
    public IReadOnlyList<string> DifferencesFrom(ContentSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. Files.Union(other.Files, StringComparer.Ordinal).Where(file => !IsSame(file, other)).Order(StringComparer.Ordinal)];
    }

    /// <summary>These files, with some of them as they are in another snapshot; one that is not there is left out.</summary>
    /// <param name="files">Which.</param>
    /// <param name="other">Where they are taken from.</param>
    /// <returns>A new snapshot.</returns>
    public ContentSnapshot With(IReadOnlyCollection<string> files, ContentSnapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var taken = files.Where(other.Has).ToList();
        return new(
            _files.ExceptBy(files, pair => pair.Key).Concat(taken.Select(file => KeyValuePair.Create(file, other.Bytes(file)))),
            _leftOut.Union(files).Except(taken));
    }

    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

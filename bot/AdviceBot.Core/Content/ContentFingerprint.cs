namespace AdviceBot.Core.Content;

/// <summary>Tells cheaply whether anything in a folder changed: the paths, sizes and times of its files.</summary>
public static class ContentFingerprint
{
    /// <summary>Takes the fingerprint.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>A number that differs, in all likelihood, after any change; 0 where there is no such folder.</returns>
    public static int Of(string folder)
    {
        var directory = new DirectoryInfo(folder);
        if (!directory.Exists) return 0;
        var sum = 0;
        foreach (var file in directory.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            // Added up, because the order in which a file system lists its files is not fixed.
            sum = unchecked(sum + HashCode.Combine(file.FullName, file.Exists ? file.Length : 0, file.LastWriteTimeUtc));
        }

        return sum;
    }
}

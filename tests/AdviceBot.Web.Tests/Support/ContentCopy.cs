namespace AdviceBot.Web.Tests.Support;

/// <summary>A copy of the content that a test may edit.</summary>
internal sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var target = FileOf(Path.GetRelativePath(Repository.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("advicebot-content-").FullName;

    public string FileOf(string path) => Path.Combine(Folder, path);

    public void Edit(string path, Func<string, string> change) => File.WriteAllText(FileOf(path), change(File.ReadAllText(FileOf(path))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

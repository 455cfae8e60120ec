namespace AdviceBot.Tests.Support;

/// <summary>
/// Folders for programs that go by words alone: they hold what was learnt from the repository's content when it was built, and no encoder, so that
/// a program starts without learning. What a program learns of other content stays in its own folder.
/// </summary>
internal static class LearntWords
{
    private static readonly string[] Files = ["teaching.bin", "lessons.bin", "words.bin", "second-look-words.bin", "languages.bin"];
    private static readonly Lazy<DirectoryInfo> Folders = new(Create);

    /// <summary>The setting that names a new folder.</summary>
    public static (string Key, string Value) Setting => ("Understanding:EncoderFolder", NewFolder());

    /// <summary>Makes a folder, which is gone when the tests end.</summary>
    /// <returns>Its path.</returns>
    public static string NewFolder()
    {
        var folder = Folders.Value.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        foreach (var file in Files) File.CreateSymbolicLink(Path.Combine(folder, file), Path.Combine(Repository.Root, "bot", "models", "artifacts", file));
        return folder;
    }

    private static DirectoryInfo Create()
    {
        var folders = Directory.CreateTempSubdirectory("advicebot-learnt-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folders.Delete(recursive: true);
        return folders;
    }
}

namespace AdviceBot.Tests.Support;

/// <summary>Where the repository's files are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>The folder for screenshots; git does not see it.</summary>
    public static string Screenshots => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AdviceBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("AdviceBot.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}

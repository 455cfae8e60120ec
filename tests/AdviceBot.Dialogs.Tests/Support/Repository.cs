namespace AdviceBot.Dialogs.Tests.Support;

/// <summary>Where the repository's files are, seen from a test run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Content => Path.Combine(Root, "content");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AdviceBot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository: no AdviceBot.sln was found above them.");
    }
}

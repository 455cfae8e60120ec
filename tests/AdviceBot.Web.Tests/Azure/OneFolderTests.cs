using System.Text.RegularExpressions;

namespace AdviceBot.Web.Tests.Azure;

/// <summary>DESIGN section 2: one folder sees Azure's client; to leave it, or to replace it, is to change that folder.</summary>
public sealed partial class OneFolderTests
{
    [Fact]
    public void Only_the_folder_Azure_uses_Azures_libraries()
    {
        var bot = Path.Combine(Repository.Root, "bot");
        var users = Directory.EnumerateFiles(bot, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(bot, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.StartsWith("sdk/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && Uses().IsMatch(File.ReadAllText(Path.Combine(bot, file))))
            .Select(file => file[..file.LastIndexOf('/')])
            .Distinct();
        Assert.Equal(["AdviceBot.Web/Azure"], users);
    }

    [GeneratedRegex(@"^using (Azure|Polly)\b", RegexOptions.Multiline)]
    private static partial Regex Uses();
}

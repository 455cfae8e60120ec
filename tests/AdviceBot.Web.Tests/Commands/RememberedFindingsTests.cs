using AdviceBot.Core.Content;
using AdviceBot.Dialogs.Teams;
using AdviceBot.Web.Commands;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary>E2: <c>check --quick</c> says the same to the letter whether or not it remembers what it found before, on the real content with every mistake in it.</summary>
public sealed class RememberedFindingsTests(BrokenPages broken) : IClassFixture<BrokenPages>, IDisposable
{
    private readonly string _memory = Directory.CreateTempSubdirectory("advicebot-memory-").FullName;

    public void Dispose() => Directory.Delete(_memory, recursive: true);

    [Fact]
    public void Pages_that_are_mended_come_and_go_change_nothing_but_their_own_findings()
    {
        var whole = File.ReadAllText(Path.Combine(broken.Folder, "topics/scams/as-it-should-be.md"));
        Same();
        Same();
        foreach (var mended in Mistakes.OnPages.Select(mistake => mistake.Name).Chunk(12))
        {
            foreach (var name in mended) File.WriteAllText(FileOf(name), whole.Replace("as it should be", name, StringComparison.Ordinal));
            Same();
        }

        foreach (var name in Mistakes.OnPages.Select(mistake => mistake.Name)) File.Delete(FileOf(name));
        var names = Mistakes.OnPages.Select(mistake => $"/{mistake.Name}.md").ToList();
        Assert.DoesNotContain(Same(), line => names.Exists(name => line.Contains(name, StringComparison.Ordinal)));
        File.WriteAllText(FileOf("scam-texts"), File.ReadAllText(FileOf("scam-texts")).Replace("title: ", "title: New ", StringComparison.Ordinal));
        Same();
        File.Delete(FileOf("romance-fraud"));
        Assert.Contains(Same(), line => line.Contains("There is no topic \"romance-fraud\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_remembers_beside_the_program_and_works_without_the_file()
    {
        using var content = new ContentCopy();
        File.Delete(QuickCheck.File);
        var first = await CheckAsync(content);
        Assert.True(File.Exists(QuickCheck.File));
        Assert.Equal(first, await CheckAsync(content));

        content.Edit("topics/scams/romance-fraud.md", page => page.Replace("title: Romance fraud", "title: Romance, can't it?", StringComparison.Ordinal));
        var edited = await CheckAsync(content);
        Assert.Contains("/topics/scams/romance-fraud.md:2:1: error C5: A title is a statement, not a question.", edited.Output, StringComparison.Ordinal);
        File.Delete(QuickCheck.File);
        Assert.Equal(edited, await CheckAsync(content));
    }

    private static async Task<VerbResult> CheckAsync(ContentCopy content) => await Verb.RunAsync("check", "--quick", "--content", content.Folder);

    private string FileOf(string id) => Path.Combine(broken.Folder, "topics", "scams", id + ".md");

    private List<string> Same()
    {
        var remembered = Check(Path.Combine(_memory, "checked.bin"));
        Assert.Equal(Check(Path.Combine(_memory, "no such folder", "checked.bin")), remembered);
        return remembered;
    }

    private List<string> Check(string memory) =>
        [.. QuickCheck.Create(new ContentLoader(broken.Folder, TeamsWords.Required), TimeProvider.System, memory).Check().Select(finding => finding.ToString())];
}

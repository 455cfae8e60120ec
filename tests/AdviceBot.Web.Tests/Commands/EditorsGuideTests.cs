using System.Text.RegularExpressions;
using AdviceBot.Web.Tests.Support;

namespace AdviceBot.Web.Tests.Commands;

/// <summary>What docs/editors.md shows is right: its commands run, and its pages are taken.</summary>
public sealed partial class EditorsGuideTests : IDisposable
{
    private const string Program = "dotnet run --project bot/AdviceBot.Web -- ";
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "editors.md")).ReplaceLineEndings("\n");
    private readonly ContentCopy _content = new();

    public static TheoryData<string> Commands => [.. Blocks().SelectMany(block => block.Text.Split('\n')).Select(line => line.Trim()).Where(line => line.StartsWith(Program, StringComparison.Ordinal)).Select(line => line[Program.Length..])];

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_guide_runs(string command)
    {
        if (command == "preview")
        {
            // It runs until it is stopped.
            await using var preview = await RunningProgram.StartPreviewAsync(_content.Folder, LearntWords.Setting);
            using var client = new HttpClient { BaseAddress = preview.Address };
            Assert.Contains("What people get", await client.GetStringAsync("/preview"), StringComparison.Ordinal);
            return;
        }

        var arguments = Argument().Matches(command).Select(match => match.Value.Trim('"')).ToArray();

        var result = await Verb.RunAsync("A new page\nWhat it is about\nscams\nCyber Protect team\n", colours: false, [.. arguments, "--content", _content.Folder]);

        Assert.Empty(result.Error);
        // Whether the pages' own tests pass, tests/run asks; here the command only has to run to its end.
        if (command == "test") Assert.Contains(result.Lines, line => line.StartsWith("Conversations: ", StringComparison.Ordinal));
        else Assert.Equal(0, result.Code);
    }

    [Fact]
    public async Task The_pages_of_the_guide_are_taken_but_for_lists_that_it_shortens()
    {
        var pages = Blocks().Where(block => block.Language == "markdown").Select(block => block.Text).ToList();
        Assert.Equal(3, pages.Count);
        File.WriteAllText(_content.FileOf("topics/scams/guide-topic.md"), pages[0]);
        File.WriteAllText(_content.FileOf("conversations/guide-conversation.md"), pages[1]);
        File.WriteAllText(_content.FileOf("urgent/guide-rule.md"), pages[2]);

        var found = (await Verb.RunAsync("check", "--quick", "--content", _content.Folder)).Lines.Where(line => line.Contains("/guide-", StringComparison.Ordinal)).Select(line => line.Split("error ")[^1]).ToList();
        Assert.Contains("schema: \"questions\" needs at least 10 lines; it has 1.", found);
        Assert.Contains("schema: \"tests\" needs at least 4 lines; it has 1.", found);
        Assert.All(found, line => Assert.Matches("needs at least (10|4) lines|is a (question|test) of", line));
    }

    // A block may be indented below a numbered step.
    private static IEnumerable<(string Language, string Text)> Blocks() =>
        Fence().Matches(Guide).Select(match => (match.Groups["language"].Value, match.Groups["text"].Value));

    [GeneratedRegex("^(?<indent> *)```(?<language>\\w*)\\n(?<text>.*?)^\\k<indent>```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Argument();
}

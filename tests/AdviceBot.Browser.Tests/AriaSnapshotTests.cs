using Microsoft.Playwright;

namespace AdviceBot.Browser.Tests;

/// <summary>
/// What a screen reader finds in each state, in its order, against the texts in <c>AriaSnapshots/</c> (A26). After a change that is
/// meant, run these with UPDATE_ARIA_SNAPSHOTS=1 and read the difference before you commit it.
/// </summary>
[Collection(ChatTests.Name)]
public sealed class AriaSnapshotTests(ChatFixture chat)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "AdviceBot.Browser.Tests", "AriaSnapshots");
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_ARIA_SNAPSHOTS") == "1";

    public static TheoryData<string> States => ChatState.Names;

    [Theory]
    [MemberData(nameof(States))]
    public async Task The_accessibility_tree_is_the_one_that_was_reviewed_A26(string state)
    {
        await using var window = await ChatState.OpenAsync(chat, state);
        // Danger is announced for some seconds; the announcement has a test of its own.
        if (state.StartsWith("urgent", StringComparison.Ordinal)) await Assertions.Expect(window.Page.Locator("#alert")).Not.ToBeEmptyAsync();
        // Whether a service answers now depends on the hour.
        await window.Page.EvaluateAsync("() => { for (const line of document.querySelectorAll('.open-line')) line.textContent = 'Open now, or not.' }");
        var tree = (await window.Page.Locator("body").AriaSnapshotAsync()).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(Folder, state + ".yaml");
        if (Update) await File.WriteAllTextAsync(file, tree);
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), tree);
    }

    [Fact]
    public void Every_text_belongs_to_a_state() =>
        Assert.Equal(ChatState.All.Keys.Order(), Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order());
}

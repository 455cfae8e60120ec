using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Checks;

namespace AdviceBot.Core.Tests.Content.Checks;

/// <summary>The pages about the assistant itself, as <c>check</c> sees them.</summary>
public sealed class SitePageCheckTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_page_is_named()
    {
        File.Delete(Path.Combine(_folder.Path, "pages/privacy.md"));
        Assert.Contains("Error pages/privacy.md:1 The page is missing or cannot be read, so /privacy is not found and nothing links to it.", Check());
    }

    [Fact]
    public void A_page_that_nobody_could_read_is_named()
    {
        _folder.Write("pages/privcy.md", ContentFolder.SitePageText);
        Assert.Contains("Error pages/privcy.md:1 \"privcy\" is not a page of the site, so nobody could read it. Did you mean \"privacy\"?", Check());
    }

    [Fact]
    public void What_the_force_must_still_write_is_a_warning_by_line()
    {
        _folder.Write("pages/privacy.md", ContentFolder.SitePageText + "\n\n(draft: the lawful basis)\n");
        Assert.Contains("Warning pages/privacy.md:9 The force must still write this: the lawful basis.", Check());
    }

    [Fact]
    public void Pages_keep_the_rules_of_all_pages()
    {
        _folder.Write("pages/privacy.md", ContentFolder.SitePageText + "\n\nCall 0808 802 0300 or see [the notice](/privcy).\n");
        Assert.Contains("Error pages/privacy.md:9 The number 0808 802 0300 is typed into the page. Write {{helpline.phone}} instead.", Check());
        Assert.Contains(Check(), finding => finding.StartsWith("Error pages/privacy.md:9 \"/privcy\" may not be linked.", StringComparison.Ordinal));
    }

    private List<string> Check() =>
        [.. new ContentChecker(new ContentLoader(_folder.Path, RequiredWords.None), TimeProvider.System).Check().Select(finding => $"{finding.Severity} {finding.File}:{finding.Line} {finding.Message}")];
}

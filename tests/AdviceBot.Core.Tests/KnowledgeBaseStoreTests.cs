using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Tests.Content;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Core.Tests;

/// <summary>E12: bad content cannot take the assistant down.</summary>
public sealed class KnowledgeBaseStoreTests : IDisposable
{
    private const string Page = "topics/scams/romance-fraud.md";
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_page_is_served_after_a_reload()
    {
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));

        _folder.Write(Page, ContentFolder.Topic(body: "Stop at once."));

        Assert.True(store.Reload());
        Assert.Equal("Stop at once.", Answer(store));
        Assert.Empty(store.Findings);
    }

    [Fact]
    public void E12_a_broken_change_keeps_the_last_good_content_and_is_reported()
    {
        var store = Store();
        var before = store.Current;

        _folder.Write(Page, "---\ntitle: Broken");

        Assert.False(store.Reload());
        Assert.Same(before, store.Current);
        Assert.Equal("The settings at the top are not closed: add a line of three hyphens (---) below them.", Assert.Single(store.Findings).Message);
    }

    [Fact]
    public void E12_missing_essentials_keep_the_last_good_content()
    {
        var store = Store();
        var before = store.Current;

        _folder.Write("services.yaml", "");

        Assert.False(store.Reload());
        Assert.Same(before, store.Current);
    }

    [Fact]
    public void A_broken_page_at_the_start_is_left_out_and_the_rest_is_served()
    {
        _folder.Write("topics/scams/broken.md", "---\ntitle: Broken");

        Assert.Equal(["romance-fraud"], Store().Current.Content.Topics.Keys);
    }

    [Fact]
    public void Without_the_essentials_the_start_fails_and_says_what_is_wrong()
    {
        File.Delete(System.IO.Path.Combine(_folder.Path, "force.yaml"));

        var fault = Assert.Throws<ContentException>(() => Store().Current);

        Assert.Contains("force.yaml:1: The file is missing or cannot be opened.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_changes_with_the_files_and_only_then()
    {
        var before = ContentFingerprint.Of(_folder.Path);
        Assert.Equal(before, ContentFingerprint.Of(_folder.Path));

        _folder.Write("topics/scams/new.md", "new");
        var added = ContentFingerprint.Of(_folder.Path);
        File.Delete(System.IO.Path.Combine(_folder.Path, "topics/scams/new.md"));

        Assert.NotEqual(before, added);
        Assert.Equal(before, ContentFingerprint.Of(_folder.Path));
    }

    private static string Answer(KnowledgeBaseStore store) => store.Current.Content.Topics["romance-fraud"].Answer.Markdown;

    private KnowledgeBaseStore Store() => new(
        new ContentLoader(_folder.Path, RequiredWords.None),
        new NothingFound(),
        new NothingFound(),
        new LanguageDetectorFactory(),
        NullLogger<KnowledgeBaseStore>.Instance);

    private sealed class NothingFound : ITopicFinderFactory, IUrgencyDetectorFactory, ITopicFinder, IUrgencyDetector
    {
        ITopicFinder ITopicFinderFactory.Create(ContentSet content) => this;

        IUrgencyDetector IUrgencyDetectorFactory.Create(ContentSet content, ILanguageDetector? languages) => this;

        public TopicFinding Find(string text, Audience audience) => new(ConfidenceBand.Decline, []);

        public UrgentFinding? Detect(string text) => null;
    }
}

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
    private const string Weapon = """
        ---
        title: Weapon
        tier: emergency
        phrases: [knife to my throat]
        fires: [a knife to my throat, A knife to my throat, he put a knife to my throat, with a knife to my throat]
        quiet: [one, two, three]
        owner: A team
        reviewed: 2026-11-21
        review-by: 2027-02-21
        ---
        Go.
        """;

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
    public void What_only_learning_reads_is_not_kept_with_what_is_served()
    {
        _folder.Write("outside.yaml", "small-talk:\n  - what is the weather like today\n");
        _folder.Write("urgent/weapon.md", Weapon);
        var content = Store().Current.Content;
        Assert.Empty(content.Teaching.Outside);
        Assert.Empty(content.Teaching.Messages);
        Assert.Empty(content.SecondLook.Examples);
        Assert.Empty(content.UrgentRules["weapon"].Phrases);
        var whole = new ContentLoader(_folder.Path, RequiredWords.None).Load().Content!;
        Assert.Equal("knife to my throat", Assert.Single(whole.UrgentRules["weapon"].Phrases).Text);
        Assert.Equal(["what is the weather like today"], whole.Teaching.Outside);
    }

    [Fact]
    public void E12_a_broken_teaching_file_keeps_the_last_good_content_and_is_reported_though_what_it_said_is_stored()
    {
        var learnt = System.IO.Directory.CreateTempSubdirectory();
        try
        {
            _folder.Write("teaching/romance-fraud.yaml", "messages: [a long story]");
            var store = Store(learnt.FullName);
            var before = store.Current;

            _folder.Write("teaching/romance-fraud.yaml", "messages: [a long story");

            Assert.False(store.Reload());
            Assert.Same(before, store.Current);
            Assert.Equal("teaching/romance-fraud.yaml", Assert.Single(store.Findings).File);
            Assert.Equal(["teaching/romance-fraud.yaml"], store.HeldBack);
        }
        finally
        {
            learnt.Delete(recursive: true);
        }
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
    public void E12_a_broken_page_goes_on_as_it_was_and_the_other_changes_go_live()
    {
        _folder.Write("topics/scams/scam-texts.md", ContentFolder.Topic(title: "Scam texts"));
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));

        _folder.Write(Page, "---\ntitle: Broken");
        _folder.Write("topics/scams/scam-texts.md", ContentFolder.Topic(title: "Scam texts", body: "Do not tap."));

        Assert.True(store.Reload());
        Assert.Equal("Stop sending money now.", Answer(store));
        Assert.Equal("Do not tap.", Answer(store, "scam-texts"));
        Assert.Equal([Page], store.HeldBack);
        var broken = store.Version;
        Assert.Equal(Page, Assert.Single(store.Findings).File);

        _folder.Write(Page, ContentFolder.Topic(body: "Mended."));
        Assert.True(store.Reload());
        Assert.Equal("Mended.", Answer(store));
        Assert.Empty(store.HeldBack);
        // Who shows a state gets all of it from that state, however soon the next one comes.
        Assert.Equal((Page, Page), (Assert.Single(broken.HeldBack), Assert.Single(broken.Findings).File));
    }

    [Fact]
    public void E12_a_new_page_that_is_broken_is_left_out_and_others_may_speak_of_it()
    {
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));

        _folder.Write("topics/scams/new.md", "---\ntitle: Broken");
        _folder.Write(Page, ContentFolder.Topic("next: [new]", "Stop at once."));

        Assert.True(store.Reload());
        Assert.Equal("Stop at once.", Answer(store));
        Assert.Equal(["romance-fraud"], store.Current.Content.Topics.Keys);
        Assert.Empty(store.Current.Content.Topics["romance-fraud"].Next);
        Assert.Equal(["topics/scams/new.md"], store.HeldBack);
    }

    [Fact]
    public void E12_a_new_page_cannot_take_the_id_of_an_older_one()
    {
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));

        // It comes first in the order of the folders.
        _folder.Write("topics/bullying/romance-fraud.md", ContentFolder.Topic(body: "Another page."));
        _folder.Write("labels.yaml", "send: Send it");

        Assert.True(store.Reload());
        Assert.Equal("Stop sending money now.", Answer(store));
        Assert.Equal("Send it", store.Current.Content.Labels["send"]);
        Assert.Equal(["topics/bullying/romance-fraud.md"], store.HeldBack);
    }

    [Theory]
    [InlineData("services.yaml", "helpline:\n  name: A Helpline\n")]
    [InlineData("force.yaml", "name: Test Police\n")]
    [InlineData("urgent/weapon.md", "---\ntitle: Broken")]
    public void E12_a_broken_file_of_any_kind_is_held_back_alone(string file, string broken)
    {
        _folder.Write("urgent/weapon.md", Weapon);
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));
        Assert.Equal(["weapon"], store.Current.Content.UrgentRules.Keys);

        _folder.Write(file, broken);
        _folder.Write(Page, ContentFolder.Topic(body: "Call {{helpline.phone}}."));

        Assert.True(store.Reload());
        Assert.Contains("0808 802 0300", Answer(store), StringComparison.Ordinal);
        Assert.Equal(["weapon"], store.Current.Content.UrgentRules.Keys);
        Assert.Equal([file], store.HeldBack);
    }

    [Fact]
    public void E12_a_service_that_a_page_still_needs_stays()
    {
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));

        _folder.Write("services.yaml", ContentFolder.Services[ContentFolder.Services.IndexOf("helpline:", StringComparison.Ordinal)..]);
        _folder.Write("labels.yaml", "send: Send it");

        Assert.True(store.Reload());
        Assert.True(store.Current.Content.Services.ContainsKey("bank-159"));
        Assert.Equal("Send it", store.Current.Content.Labels["send"]);
        Assert.Equal(["services.yaml"], store.HeldBack);
        Assert.Equal(Page, Assert.Single(store.Findings.Select(finding => finding.File).Distinct()));
    }

    [Fact]
    public void E12_a_page_that_was_taken_away_is_gone_and_what_led_to_it_is_trimmed()
    {
        _folder.Write("topics/scams/scam-texts.md", ContentFolder.Topic("next: [romance-fraud]", title: "Scam texts"));
        var store = Store();
        Assert.Equal(["romance-fraud"], store.Current.Content.Topics["scam-texts"].Next);

        File.Delete(System.IO.Path.Combine(_folder.Path, Page));

        Assert.True(store.Reload());
        Assert.Equal(["scam-texts"], store.Current.Content.Topics.Keys);
        Assert.Empty(store.Current.Content.Topics["scam-texts"].Next);
        Assert.Contains("There is no topic \"romance-fraud\".", Assert.Single(store.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_waits_for_a_change_is_told_of_it_and_of_a_new_fault()
    {
        var store = Store();
        Assert.Equal("Stop sending money now.", Answer(store));
        var before = store.Version;

        _folder.Write(Page, "---\ntitle: Broken");
        store.Reload();

        Assert.True(before.Over.IsCompleted);
        Assert.True(store.Version.Number > before.Number);
        Assert.False(store.Version.Over.IsCompleted);
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

    private static string Answer(KnowledgeBaseStore store, string topic = "romance-fraud") => store.Current.Content.Topics[topic].Answer.Markdown;

    private KnowledgeBaseStore Store(string? learnt = null) => new(
        new ContentLoader(_folder.Path, RequiredWords.None, learnt),
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

using AdviceBot.Core.Content;
using AdviceBot.Core.Content.Loading;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Core;

/// <summary>
/// Loads the knowledge base, and swaps in a newer one only when it is whole (E12). A file with a fault goes on being served as it was when
/// it was last right; the other changes go live.
/// </summary>
public sealed class KnowledgeBaseStore(
    ContentLoader loader,
    ITopicFinderFactory topicFinders,
    IUrgencyDetectorFactory urgencyDetectors,
    ILanguageDetectorFactory languageDetectors,
    ILogger<KnowledgeBaseStore> logger) : IKnowledgeBaseSource
{
    private readonly Lock _loading = new();
    private readonly SteadyLoader _steady = new(loader);
    private volatile KnowledgeBase? _current;
    private volatile KnowledgeVersion _version = new(1, [], []);

    /// <inheritdoc/>
    public KnowledgeBase Current => _current ?? LoadFirst();

    /// <summary>Whether there is a knowledge base; <see cref="Current"/> tries to load one where there is none.</summary>
    public bool IsLoaded => _current is not null;

    /// <summary>What is wrong with the files as they are now; the served content may be older.</summary>
    public IReadOnlyList<Finding> Findings => _version.Findings;

    /// <summary>The files that are served as they were when they were last right, or not at all, by their paths below the content folder.</summary>
    public IReadOnlyList<string> HeldBack => _version.HeldBack;

    /// <summary>Which state of the content, its faults and what was learnt from it this is; a new one comes whenever any of them is other.</summary>
    public KnowledgeVersion Version => _version;

    /// <summary>Reads the folder again. What has errors goes on being served as it was.</summary>
    /// <returns>Whether new content is served.</returns>
    public bool Reload()
    {
        lock (_loading)
        {
            if (_current is null) return LoadFirst() is not null;
            var load = Load();
            if (load.Content is not { } content)
            {
                if (load.HeldBack.Count > 0 || load.Findings.Any(IsError)) Log.ContentKept(logger, load.Findings.Count);
                Renew(load.Findings, load.HeldBack);
                return false;
            }

            if (load.HeldBack.Count > 0) Log.FilesHeldBack(logger, load.HeldBack.Count);
            _current = WithNewWords(_current, content);
            Renew(load.Findings, load.HeldBack);
            _current = Build(content);
            Log.ContentLoaded(logger, content.Topics.Count, content.UrgentRules.Count);
            Renew(load.Findings, load.HeldBack);
            return true;
        }
    }

    // At the start there is no last good content: pages with errors are left out and the rest is served.
    private KnowledgeBase LoadFirst()
    {
        lock (_loading)
        {
            if (_current is { } loaded) return loaded;
            var load = Load();
            Renew(load.Findings, load.HeldBack);
            if (load.Content is null) throw new ContentException(loader.Folder, load.Findings);
            _current = Build(load.Content);
            Log.ContentLoaded(logger, load.Content.Topics.Count, load.Content.UrgentRules.Count);
            Renew(load.Findings, load.HeldBack);
            return _current;
        }
    }

    private SteadyLoad Load()
    {
        var load = _steady.Load();
        foreach (var finding in load.Findings.Where(IsError)) Log.ContentFault(logger, finding.File, finding.Line, finding.Message);
        return load;
    }

    private void Renew(IReadOnlyList<Finding> findings, IReadOnlyList<string> heldBack)
    {
        var before = _version;
        _version = new KnowledgeVersion(before.Number + 1, findings, heldBack);
        before.End();
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    // Learning to find topics takes seconds, and an editor's correction must not wait for it: where the topics are the same ones, the
    // words and the rules for danger go live at once, with what was learnt from the page as it was.
    private KnowledgeBase WithNewWords(KnowledgeBase current, ContentSet content) =>
        current.Content.Topics.Count == content.Topics.Count && current.Content.Topics.Keys.All(content.Topics.ContainsKey)
            ? BuildWith(content, current.TopicFinder)
            : current;

    private KnowledgeBase Build(ContentSet content)
    {
        var languages = new LazyLanguageDetector(languageDetectors, content);
        var urgency = Task.Run(() => urgencyDetectors.Create(content, languages));
        var finder = topicFinders.Create(content);
        if (finder is UpgradingTopicFinder upgrading) _ = RenewAfterAsync(upgrading.Upgrade);
        return new KnowledgeBase(content.WithoutLessons(), finder, urgency.GetAwaiter().GetResult(), new PhraseBook(content), languages);
    }

    private KnowledgeBase BuildWith(ContentSet content, ITopicFinder topicFinder)
    {
        var languages = new LazyLanguageDetector(languageDetectors, content);
        return new KnowledgeBase(content.WithoutLessons(), topicFinder, urgencyDetectors.Create(content, languages), new PhraseBook(content), languages);
    }

    private async Task RenewAfterAsync(Task learning)
    {
        await learning;
        lock (_loading) Renew(_version.Findings, _version.HeldBack);
    }
}

using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;
using AdviceBot.Core.Understanding;
using AdviceBot.Core.Urgency;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Core;

/// <summary>Loads the knowledge base, and swaps in a newer one only when it is whole (E12).</summary>
public sealed class KnowledgeBaseStore(
    ContentLoader loader,
    ITopicFinderFactory topicFinders,
    IUrgencyDetectorFactory urgencyDetectors,
    ILanguageDetectorFactory languageDetectors,
    ILogger<KnowledgeBaseStore> logger) : IKnowledgeBaseSource
{
    private readonly Lock _loading = new();
    private volatile KnowledgeBase? _current;
    private volatile IReadOnlyList<Finding> _findings = [];

    /// <inheritdoc/>
    public KnowledgeBase Current => _current ?? LoadFirst();

    /// <summary>Whether there is a knowledge base; <see cref="Current"/> tries to load one where there is none.</summary>
    public bool IsLoaded => _current is not null;

    /// <summary>What is wrong with the files as they are now; the served content may be older.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reads the folder again. Where it has errors, the last good content goes on being served.</summary>
    /// <returns>Whether new content is served.</returns>
    public bool Reload()
    {
        lock (_loading)
        {
            if (_current is null) return LoadFirst() is not null;
            var result = Load();
            if (result.Content is null || result.HasErrors)
            {
                Log.ContentKept(logger, result.Findings.Count);
                return false;
            }

            _current = WithNewWords(_current, result.Content);
            _current = Build(result.Content);
            Log.ContentLoaded(logger, result.Content.Topics.Count, result.Content.UrgentRules.Count);
            return true;
        }
    }

    // At the start there is no last good content: pages with errors are left out and the rest is served.
    private KnowledgeBase LoadFirst()
    {
        lock (_loading)
        {
            if (_current is { } loaded) return loaded;
            var result = Load();
            if (result.Content is null) throw new ContentException(loader.Folder, result.Findings);
            _current = Build(result.Content);
            Log.ContentLoaded(logger, result.Content.Topics.Count, result.Content.UrgentRules.Count);
            return _current;
        }
    }

    private ContentLoadResult Load()
    {
        var result = loader.Load();
        _findings = result.Findings;
        foreach (var finding in result.Findings.Where(finding => finding.Severity == Severity.Error))
        {
            Log.ContentFault(logger, finding.File, finding.Line, finding.Message);
        }

        return result;
    }

    // Learning to find topics takes seconds, and an editor's correction must not wait for it: where the topics are the same ones, the
    // words and the rules for danger go live at once, with what was learnt from the page as it was.
    private KnowledgeBase WithNewWords(KnowledgeBase current, ContentSet content) =>
        current.Content.Topics.Count == content.Topics.Count && current.Content.Topics.Keys.All(content.Topics.ContainsKey)
            ? BuildWith(content, current.TopicFinder)
            : current;

    private KnowledgeBase Build(ContentSet content) => BuildWith(content, topicFinders.Create(content));

    private KnowledgeBase BuildWith(ContentSet content, ITopicFinder topicFinder) =>
        BuildWith(content, topicFinder, new LazyLanguageDetector(languageDetectors, content));

    private KnowledgeBase BuildWith(ContentSet content, ITopicFinder topicFinder, LazyLanguageDetector languages) =>
        new(content, topicFinder, urgencyDetectors.Create(content, languages), new PhraseBook(content), languages);
}

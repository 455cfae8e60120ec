using AdviceBot.Core;
using AdviceBot.Core.Content;
using AdviceBot.Core.Languages;

namespace AdviceBot.Web.Operations;

/// <summary>
/// Loads the content before the first request, then looks twice a second whether it has changed. It polls because file system
/// notifications get lost on network shares and in containers.
/// </summary>
internal sealed class ContentWatcher(KnowledgeBaseStore store, ContentLoader loader, TimeProvider time, ILogger<ContentWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private Task? _first;
    private int _seen;

    /// <summary>Begins to load, beside whatever else the start has to do.</summary>
    public void Begin() => _first ??= Task.Run(LoadFirstAsync);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        await _first!;
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
            LearnLanguages();
        }
    }

    private async Task LoadFirstAsync()
    {
        _seen = await loader.ReadAheadAsync();
        Load();
        _ = Task.Run(WarmUp);
    }

    // Beside the rest of the start: what the first message needs is compiled and learnt by then. It is no turn, and nothing is counted or kept of it.
    private void WarmUp()
    {
        LearnLanguages();
        if (!store.IsLoaded || store.Current.Content.Topics.Values.SelectMany(topic => topic.Questions).FirstOrDefault() is not { } question) return;
        store.Current.UrgencyDetector.Read(question).After(null);
        store.Current.TopicFinder.Find(question, Audience.Public);
    }

    // Nobody waits for it here: not the start, nor the first message in another language. It is done once for each content.
    private void LearnLanguages()
    {
        if (store.IsLoaded && store.Current.LanguageDetector is LazyLanguageDetector languages) languages.Learn();
    }

    private void Look()
    {
        try
        {
            // The fingerprint is taken first: what changes while the files are read is seen at the next look.
            var now = ContentFingerprint.Of(loader.Folder);
            if (now == _seen) return;
            _seen = now;
            Load();
        }
        catch (IOException fault)
        {
            // A file that goes away under the reader; the next look finds the folder as it then is.
            _seen = 0;
            Log.ContentWatchFailed(logger, fault.GetType());
        }
        catch (UnauthorizedAccessException fault)
        {
            _seen = 0;
            Log.ContentWatchFailed(logger, fault.GetType());
        }
    }

    private void Load()
    {
        try
        {
            store.Reload();
        }
        catch (ContentException fault)
        {
            Log.ContentUnusable(logger, fault.Findings.Count);
        }
    }
}

using AdviceBot.Core;

namespace AdviceBot.Web.Operations;

/// <summary>
/// Gives what learning has left behind back to the machine, some seconds after the content was last learnt. It stops the whole process for
/// a moment, which the process must have to itself: many programs in one process do without it.
/// </summary>
/// <param name="store">The content that is served.</param>
/// <param name="time">Says when to look.</param>
internal sealed class LearningTidyService(KnowledgeBaseStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly LearningTidy _tidy = new(wait: 5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (_tidy.IsDue(store.Version.Number)) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}

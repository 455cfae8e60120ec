using System.Security.Cryptography;
using System.Text;
using AdviceBot.Core.Content;
using AdviceBot.Core.Text;
using AdviceBot.Core.Unanswered;
using AdviceBot.Dialogs.Counts;
using Microsoft.Extensions.Caching.Memory;

namespace AdviceBot.Web.Unanswered;

/// <summary>
/// Makes a few words of each message that had no sure answer, has them counted, and forgets the message (P4). What the person is still
/// asked about waits in memory, as those words, until it is clear that no topic was taken.
/// </summary>
/// <param name="queue">The messages.</param>
/// <param name="store">Where the words are counted.</param>
/// <param name="logger">Takes the kind of a fault.</param>
/// <param name="remover">Takes personal data out first, where that is configured.</param>
internal sealed class UnansweredRecorder(UnansweredNotes queue, IUnansweredStore store, ILogger<UnansweredRecorder> logger, IPersonalDataRemover? remover = null) : BackgroundService
{
    private const int MostPending = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _pending = new(new MemoryCacheOptions { SizeLimit = MostPending });
    private TaskCompletionSource _progress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (ContentSet Content, UnansweredVocabulary Words)? _vocabulary;
    private long _taken;

    /// <summary>Waits until all that was said so far is counted; a few seconds at most, for a service that removes personal data may be slow.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends then.</returns>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestWait);
        var target = queue.Written;
        try
        {
            while (true)
            {
                var progress = Volatile.Read(ref _progress).Task;
                if (Interlocked.Read(ref _taken) >= target) return;
                await progress.WaitAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What is not counted yet is read next time.
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _pending.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the start's own thread: the start waits for nothing here.
        await Task.Yield();
        await foreach (var note in queue.Notes.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TakeAsync(note, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.UnansweredNotCounted(logger, fault.GetType());
            }

            Interlocked.Increment(ref _taken);
            Interlocked.Exchange(ref _progress, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    private async Task TakeAsync(UnansweredNote note, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(note.Conversation)));
        switch (note.Step)
        {
            case UnansweredStep.Declined when await WordsAsync(note, cancellationToken) is { Count: > 0 } words:
                await store.AddAsync(words, note.Page, cancellationToken);
                break;
            case UnansweredStep.Doubted when await WordsAsync(note, cancellationToken) is { Count: > 0 } words:
                _pending.Set(key, new Pending(words, note.Page), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Patience });
                break;
            case UnansweredStep.NoneTaken when _pending.Get<Pending>(key) is { } pending:
                _pending.Remove(key);
                await store.AddAsync(pending.Words, pending.Page, cancellationToken);
                break;
            case UnansweredStep.Settled:
                _pending.Remove(key);
                break;
        }
    }

    // Where personal data is to be taken out and cannot be, nothing is kept.
    private async Task<IReadOnlyList<string>> WordsAsync(UnansweredNote note, CancellationToken cancellationToken)
    {
        var text = remover is null ? note.Text : await remover.RemoveAsync(note.Text, cancellationToken);
        if (text is null || note.Content is not { } content) return [];
        if (_vocabulary is not { } known || !ReferenceEquals(known.Content, content)) _vocabulary = known = (content, new UnansweredVocabulary(content));
        return known.Words.TellingWords(text);
    }

    private sealed record Pending(IReadOnlyList<string> Words, string? Page);
}

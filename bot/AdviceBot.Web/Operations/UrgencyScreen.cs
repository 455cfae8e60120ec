using AdviceBot.Core;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Counts;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Web.Operations;

/// <summary>Looks for danger in a message that is about to be refused: detection comes before every length and rate check (U1).</summary>
internal sealed class UrgencyScreen(IKnowledgeBaseSource knowledge, UrgencyCounts counts, ILogger<UrgencyScreen> logger) : IDisposable
{
    // A flood of the longest messages must not take the time of everybody else; whoever cannot be looked at gets the 999 line.
    private const int AtOnce = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Looks at a message.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The urgent card, or null where nothing was found; the 999 line where it could not be checked (U2).</returns>
    public async Task<Reply?> LookAsync(string text)
    {
        var current = knowledge.Current;
        var composer = new ReplyComposer(current.Content);
        if (!await _places.WaitAsync(Patience)) return composer.Page(Words.EmergencyLine);
        try
        {
            var finding = current.UrgencyDetector.Detect(text);
            counts.Note(finding?.Rule);
            return finding is null ? null : composer.Urgent(finding);
        }
        catch (Exception fault)
        {
            Log.UrgencyScreenFailed(logger, fault.GetType());
            return composer.Page(Words.EmergencyLine);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}

using AdviceBot.Core;
using AdviceBot.Dialogs;
using AdviceBot.Dialogs.Replies;

namespace AdviceBot.Web.Operations;

/// <summary>Looks for danger in a message that is about to be refused: detection comes before every length and rate check (U1).</summary>
internal sealed class UrgencyScreen(IKnowledgeBaseSource knowledge, ILogger<UrgencyScreen> logger)
{
    /// <summary>Looks at a message.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The urgent card, or null where nothing was found; the 999 line where the check itself failed (U2).</returns>
    public Reply? Look(string text)
    {
        var current = knowledge.Current;
        var composer = new ReplyComposer(current.Content);
        try
        {
            return current.UrgencyDetector.Detect(text) is { } finding ? composer.Urgent(finding) : null;
        }
        catch (Exception fault)
        {
            Log.UrgencyScreenFailed(logger, fault.GetType());
            return composer.Page(Words.EmergencyLine);
        }
    }
}

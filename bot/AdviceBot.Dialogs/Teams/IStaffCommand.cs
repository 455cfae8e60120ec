using AdviceBot.Dialogs.Replies;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdviceBot.Dialogs.Teams;

/// <summary>Something that can be asked of the assistant in Teams only. Its phrases are the <c>says</c> of a page in <c>replies/</c>.</summary>
public interface IStaffCommand
{
    /// <summary>The id of that page.</summary>
    string PageId { get; }

    /// <summary>Does it.</summary>
    /// <param name="context">The turn's context.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What to say.</returns>
    Task<Reply> RunAsync(ITurnContext context, AdviceTurn turn, CancellationToken cancellationToken);
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Web.Teams.Tips;

/// <summary>Begins a turn in a conversation in which nobody has just written.</summary>
internal interface IProactiveChannel
{
    /// <summary>Runs a turn.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="turn">What to do in it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A task that ends with the turn.</returns>
    Task ContinueAsync(ConversationReference conversation, BotCallbackHandler turn, CancellationToken cancellationToken);
}

using AdviceBot.Web.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdviceBot.Web.Teams.Tips;

/// <summary>Begins turns through the Bot Framework's adapter.</summary>
/// <param name="adapter">The adapter.</param>
/// <param name="options">Who the bot is.</param>
internal sealed class ProactiveChannel(AdviceAdapter adapter, IOptions<BotFrameworkOptions> options) : IProactiveChannel
{
    /// <inheritdoc/>
    public Task ContinueAsync(ConversationReference conversation, BotCallbackHandler turn, CancellationToken cancellationToken) =>
        adapter.ContinueConversationAsync(options.Value.MicrosoftAppId ?? string.Empty, conversation, turn, cancellationToken);
}

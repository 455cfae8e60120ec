using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdviceBot.Web.BotFramework;

/// <summary>The adapter for Microsoft Teams and every other Bot Framework channel.</summary>
internal sealed class AdviceAdapter : CloudAdapter
{
    // The SDK's own log lines name activities and conversations, so they go nowhere (P2).
    public AdviceAdapter(BotFrameworkAuthentication authentication, TurnErrorHandler errors, TypingMiddleware typing, SerialTurnsMiddleware serialTurns, NoTraceMiddleware noTrace, OneMessageMiddleware oneMessage)
        : base(authentication, NullLogger.Instance)
    {
        OnTurnError = errors.HandleAsync;
        // First, for a turn may wait long for the one before it.
        Use(typing);
        Use(serialTurns);
        Use(noTrace);
        Use(oneMessage);
    }
}

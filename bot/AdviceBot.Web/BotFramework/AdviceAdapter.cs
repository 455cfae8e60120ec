using AdviceBot.Dialogs.Teams;
using AdviceBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
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

    /// <summary>Runs the turn of an activity that was read from a request, and answers. <see cref="CloudAdapter.ProcessAsync"/> would read it a second time.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="bot">The bot.</param>
    /// <returns>A task that ends when the answer is written.</returns>
    public async Task AnswerAsync(HttpContext context, Activity activity, IBot bot)
    {
        try
        {
            // A turn that has begun is finished even where the channel has hung up: it asks again, and the answer is then there.
            var answer = await ProcessActivityAsync(context.Request.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, CancellationToken.None);
            await HttpHelper.WriteResponseAsync(context.Response, answer);
        }
        catch (UnauthorizedAccessException)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }
}

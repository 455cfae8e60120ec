using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdviceBot.Dialogs.Turns;

/// <summary>Keeps trace activities in: Microsoft's dialogs put a snapshot of the whole state into one on every turn.</summary>
public sealed class NoTraceMiddleware : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((_, activities, send) =>
        {
            activities.RemoveAll(activity => activity.Type == ActivityTypes.Trace);
            // Adapters refuse an empty list.
            return activities.Count > 0 ? send() : Task.FromResult(Array.Empty<ResourceResponse>());
        });
        return next(cancellationToken);
    }
}

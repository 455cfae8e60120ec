using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AdviceBot.Dialogs.Turns;

/// <summary>
/// Sends one typing indicator where a message has had no reply for half a second: a service elsewhere is slow, or the database is away (T4).
/// The SDK's own middleware sends one again and again, even after the reply (pitfall 17). Where the caller reads the replies in the HTTP
/// answer there is nothing to show it in time.
/// </summary>
/// <param name="time">Says how long it has taken.</param>
/// <param name="logger">Where it is noted that the indicator could not be sent.</param>
public sealed class TypingMiddleware(TimeProvider time, ILogger<TypingMiddleware> logger) : IMiddleware
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }

        using var replied = new CancellationTokenSource();
        var typing = SendAfterPatienceAsync(turnContext, replied.Token);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            // An indicator that is on its way must not arrive after the reply and stay.
            if (!activities.TrueForAll(activity => activity.Type == ActivityTypes.Typing)) await EndAsync();
            return await send();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await EndAsync();
        }

        async Task EndAsync()
        {
            // The error page is sent after all this, when the source is disposed of (pitfall 17).
            if (typing.IsCompleted) return;
            await replied.CancelAsync();
            await typing;
        }
    }

    private async Task SendAfterPatienceAsync(ITurnContext turnContext, CancellationToken replied)
    {
        try
        {
            await Task.Delay(Patience, time, replied);
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), CancellationToken.None);
        }
        catch (OperationCanceledException) when (replied.IsCancellationRequested)
        {
            // The reply was there in time.
        }
        catch (Exception fault)
        {
            Log.TypingFailed(logger, fault.GetType());
        }
    }
}
